"""Ask a real server, politely or not."""

import http.client
import socket
from dataclasses import dataclass

from partnership.stack.address import HOST

PROXY = {"Host": "partnership.example", "X-Forwarded-Proto": "https"}


@dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes


@dataclass
class Production:
    port: int

    def ask(self, method="GET", path="/", body=None, **headers) -> Answer:
        """Send a request as the proxy would; `X_A="b"` is the header X-A."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection = http.client.HTTPConnection(HOST, self.port, timeout=30)
        try:
            connection.request(method, path, body, {**PROXY, **named})
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()

    def say(self, raw: bytes) -> bytes:
        """Send these very bytes; return what comes until the server hangs up."""
        with socket.create_connection((HOST, self.port), timeout=30) as connection:
            connection.sendall(raw)
            heard = b""
            while piece := connection.recv(65536):
                heard += piece
        return heard
