"""Server-sent events, parsed as they arrive."""

from collections.abc import Iterator


class EventReader:
    """Feed it bytes, get the data of every event that is complete; names and comments are skipped."""

    def __init__(self) -> None:
        """Nothing read yet."""
        self._rest: list[bytes] = []
        self._data: list[bytes] = []

    def feed(self, piece: bytes) -> Iterator[str]:
        """Data of the events completed by `piece`, in order."""
        self._rest.append(piece)
        if b"\n" not in piece:  # joining at every piece would cost the square of a line that never ends
            return
        *lines, rest = b"".join(self._rest).split(b"\n")
        self._rest = [rest]
        for line in lines:
            bare = line.rstrip(b"\r")
            if bare.startswith(b"data:"):
                self._data.append(bare[5:].removeprefix(b" "))
            elif not bare and self._data:
                yield self._take()

    def close(self) -> Iterator[str]:
        """Data of a last event that no empty line ended."""
        yield from self.feed(b"\n")
        if self._data:
            yield self._take()

    def _take(self) -> str:
        text = b"\n".join(self._data).decode("utf-8", "replace")
        self._data.clear()
        return text
