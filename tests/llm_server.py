"""A scripted endpoint on the loopback address that can misbehave in every way a model or its server can."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Script = Callable[[dict[str, Any], int], object]
"""Body of the request and its number from 1 -> what to do."""


class Raw:
    """An answer that is no chat completion: a status and bytes."""

    def __init__(self, status: int, body: bytes, **headers: str) -> None:
        self.status, self.body, self.headers = status, body, headers


class Hang:
    """No answer for so many seconds."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


class Server:
    """Keeps what it was sent."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.bodies: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []
        self.url = ""

    @property
    def excerpts(self) -> list[str]:
        return [json.loads(b["messages"][-1]["content"])["excerpt"] for b in self.bodies]


def answering(*claims: object) -> Script:
    """The same claims for every excerpt."""
    return lambda _body, _number: json.dumps({"claims": list(claims)})


@contextmanager
def serving(script: Script) -> Iterator[Server]:
    """An OpenAI-compatible endpoint, and an Anthropic one below /v1/messages."""
    server = Server(script)
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with lock:
                server.bodies.append(body)
                server.headers.append(dict(self.headers))
                server.paths.append(self.path)
                number = len(server.bodies)
            reply = server.script(body, number)
            if isinstance(reply, Hang):
                time.sleep(reply.seconds)
                return
            if isinstance(reply, str):
                messages = {
                    "content": [{"type": "text", "text": reply}],
                    "usage": {"input_tokens": 5, "output_tokens": 3},
                }
                chat = {
                    "choices": [{"message": {"content": reply}}],
                    "usage": {"prompt_tokens": 5, "completion_tokens": 3},
                }
                reply = Raw(200, json.dumps(messages if self.path.endswith("/messages") else chat).encode())
            self.send_response(reply.status)
            for name, value in {"Content-Type": "application/json", **reply.headers}.items():
                self.send_header(name.replace("_", "-"), value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            try:
                self.wfile.write(reply.body)
            except OSError:
                return

        def log_message(self, *_: object) -> None:
            """Nothing is logged."""

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    httpd.daemon_threads = True
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    server.url = f"http://127.0.0.1:{httpd.server_address[1]}/v1"
    try:
        yield server
    finally:
        httpd.shutdown()
        httpd.server_close()
        thread.join()
