"""One reader process as its parent sees it: started, fed, listened to, ended."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from typing import Any

from bonafides.errors import CatalogError
from bonafides.pipeline.frames import LARGEST, LENGTH, BrokenFrame, packed, unpacked
from bonafides.pipeline.limits import Limits

CANNOT_START = 78
"""Exit code of a child that never came to read anything (EX_CONFIG of sysexits.h)."""
_START = f"""
import json, sys
sys.path[:] = json.loads(sys.argv[1])
try:
    from bonafides.pipeline.reader_process import serve
except BaseException:
    sys.exit({CANNOT_START})
serve()
"""
_PASSED_ON = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TESSDATA_PREFIX", "SYSTEMROOT", "LD_LIBRARY_PATH")
"""Of the environment a parser gets these and no secret."""
_CHUNK = 1 << 20


class Child:
    """A process that reads one file at a time."""

    def __init__(self, limits: Limits) -> None:
        environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
        # A session of its own: Ctrl-C reaches the parent alone, which then ends its children.
        self._process = subprocess.Popen(  # noqa: S603  (our own interpreter and our own module)
            [sys.executable, "-I", "-c", _START, json.dumps(sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            start_new_session=True,
            bufsize=0,
        )
        self._limits = limits
        self._unsent = memoryview(packed(limits))
        self._came = bytearray()
        self._late = False
        self.deadline = float("inf")
        os.set_blocking(self.inlet, False)

    @property
    def inlet(self) -> int:
        """Descriptor on which it takes files."""
        return self._process.stdin.fileno()  # type: ignore[union-attr]

    @property
    def outlet(self) -> int:
        """Descriptor on which its answers come."""
        return self._process.stdout.fileno()  # type: ignore[union-attr]

    @property
    def hungry(self) -> bool:
        """Whether something waits to be sent to it."""
        return bool(self._unsent)

    def give(self, path: str, data: bytes) -> None:
        """Give it the next file; its clock starts."""
        self._unsent = memoryview(bytes(self._unsent) + packed((path, data)))
        self._came = bytearray()
        self.deadline = time.monotonic() + self._limits.seconds

    def feed(self) -> None:
        """Send as much as the pipe takes; that it died is told by `hear`."""
        try:
            self._unsent = self._unsent[os.write(self.inlet, self._unsent[:_CHUNK]) :]
        except BlockingIOError:
            return
        except OSError:
            self._unsent = memoryview(b"")

    def hear(self) -> Any:
        """What has come: None while the answer is not whole. Raises BrokenFrame when it died or sent nonsense."""
        chunk = os.read(self.outlet, _CHUNK)
        if not chunk:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(timeout=1)  # its own exit code tells more than the signal that `end` would send
            raise BrokenFrame("the pipe is closed")
        self._came += chunk
        if len(self._came) < LENGTH.size:
            return None
        (size,) = LENGTH.unpack_from(self._came)
        if size > LARGEST:
            raise BrokenFrame("an answer beyond all measure")
        if len(self._came) < LENGTH.size + size:
            return None
        body, self._came = memoryview(self._came)[LENGTH.size :], bytearray()
        return unpacked(body)

    def end(self, *, late: bool = False) -> None:
        """End it and all that it started, whatever it is doing."""
        self._late = self._late or late
        self.deadline = float("inf")
        if self._process.poll() is None:
            try:
                os.killpg(self._process.pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                stream.close()

    def cause(self) -> str:
        """Why it ended, for a person; call `end` first. Raises CatalogError when no child can start at all."""
        code = self._process.returncode
        if code == CANNOT_START:
            raise CatalogError(
                "the process that reads files cannot start: a part of bonafides or of a library is missing or broken",
                advice="Install bonafides again, in an environment of its own.",
            )
        if self._late:
            return f"took more than {self._limits.seconds:.0f} s; ask for it in smaller files"
        if code == -getattr(signal, "SIGXCPU", 0):
            return f"took more than {self._limits.cpu_seconds} s of processor time; ask for it in smaller files"
        name = signal.Signals(-code).name if code is not None and code < 0 else f"exit {code}"
        return f"the reader died on it ({name}); a hostile or badly broken file, ask for a fresh copy"
