"""An OpenAI-compatible server on the loopback address that answers after 50 ms: `python server.py [DELAY]` prints its port."""

import asyncio
import json
import sys

_ANSWER = {
    "id": "x",
    "object": "chat.completion",
    "model": "bench-1",
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "ANSWER: UNKNOWN"}, "finish_reason": "stop"}],
    "usage": {"prompt_tokens": 30, "completion_tokens": 3, "total_tokens": 33},
}
_BODY = json.dumps(_ANSWER).encode()
_REPLY = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nServer: bench\r\nX-Request-Id: 1\r\n"
    b"Content-Length: " + str(len(_BODY)).encode() + b"\r\n\r\n" + _BODY
)


class _Connection(asyncio.Protocol):
    """Reads requests with a Content-Length and answers each after the delay; as cheap as Python allows."""

    def __init__(self, delay: float, count: list[int]) -> None:
        self._delay, self._count, self._data = delay, count, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._data += data
        while (end := self._data.find(b"\r\n\r\n")) >= 0:
            head = self._data[:end].lower()
            at = head.find(b"content-length:")
            length = int(head[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0
            if len(self._data) < end + 4 + length:
                return
            self._data = self._data[end + 4 + length :]
            self._count[0] += 1
            asyncio.get_running_loop().call_later(self._delay, self._answer)

    def _answer(self) -> None:
        if not self._transport.is_closing():
            self._transport.write(_REPLY)


async def main() -> None:
    """Serve until killed."""
    delay = float(sys.argv[1]) if len(sys.argv) > 1 else 0.05
    count = [0]
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Connection(delay, count), "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
