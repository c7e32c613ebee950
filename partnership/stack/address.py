"""The address to serve at, refused before anything starts if it cannot be had."""

import errno
import os
import socket

from partnership.stack.errors import StackError

HOST = "127.0.0.1"
DEFAULT_PORT = 8000
HIGHEST_PORT = 65535


def chosen_port(option: int | None) -> int:
    """The port of the command line, else of PORT; a StackError if it is no port."""
    given = str(option) if option is not None else os.environ.get("PORT", "")
    given = given or str(DEFAULT_PORT)
    if not (given.isascii() and given.isdigit() and 0 < int(given) <= HIGHEST_PORT):
        raise StackError(f"PORT is a number from 1 to {HIGHEST_PORT}, not {given!r}.")
    return int(given)


def check_port(port: int) -> None:
    """Raise a StackError if nobody can listen on the port."""
    with socket.socket() as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((HOST, port))
        except OSError as error:
            reason = {
                errno.EADDRINUSE: "is in use",
                errno.EACCES: "needs an administrator's rights",
            }.get(error.errno or 0, f"cannot be had ({error.strerror})")
            raise StackError(
                f"Port {port} {reason}: choose another, for example PORT=8001 make run."
            ) from error


def answers(port: int) -> bool:
    """Whether a web server answers a request there, whatever it says."""
    request = f"HEAD / HTTP/1.0\r\nHost: {HOST}\r\n\r\n".encode()
    try:
        with socket.create_connection((HOST, port), timeout=30) as connection:
            connection.sendall(request)
            return connection.recv(5) == b"HTTP/"
    except OSError:
        return False
