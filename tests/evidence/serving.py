"""The product's own web server, on the database of the tests."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from django.db import connection

from partnership.stack.product import services

START_SECONDS = 120


@contextmanager
def web_server() -> Iterator[int]:
    """Start gunicorn as `up` does, in processes of its own; yield its port."""
    environment = os.environ | {"DATABASE_URL": _test_database()}
    manage = [sys.executable, "manage.py", "collectstatic", "--noinput"]
    subprocess.run(manage, env=environment, check=True, capture_output=True)
    state, port = Path(os.environ["PARTNERSHIP_STATE"]), _free_port()
    (state / "log").mkdir(exist_ok=True)
    # A client that another process keeps waiting is not cut off meanwhile.
    command = [*services(port, state)[0].command, "--keep-alive", "60"]
    with (state / "log" / "web.log").open("wb") as log:
        server = subprocess.Popen(command, env=environment, stderr=log)
        try:
            _wait(port)
            yield port
        finally:
            server.terminate()
            server.wait(30)


def _test_database() -> str:
    name = connection.settings_dict["NAME"]
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def _wait(port: int) -> None:
    end = time.monotonic() + START_SECONDS
    while True:
        try:
            client = HTTPConnection("127.0.0.1", port, timeout=30)
            client.request("GET", "/account/login/")
            assert client.getresponse().status == 200
            client.close()
            return
        except ConnectionRefusedError:
            assert time.monotonic() < end, "The web server did not start."
            time.sleep(0.1)
