"""What gunicorn says to a request that it cannot read: no layer of Django sees it."""

import socket

from gunicorn import util

HEADERS = {
    "Connection": "close",
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains; preload",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def refuse(connection: socket.socket, status: int, reason: str, told: str) -> None:
    """Answer with the reason alone; `told` repeats what was sent, so it is left out."""
    body = f"{reason}: this request cannot be read. Nothing was changed.\n"
    lines = [f"HTTP/1.1 {status} {reason}", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in HEADERS.items()]
    util.write_nonblock(connection, "\r\n".join([*lines, "", body]).encode())
