"""The product as production runs it: gunicorn, production's settings, real files."""

import os
import socket
import subprocess
import sys
import time
from urllib.parse import urlsplit

import pytest
from django.db import connection

from partnership.stack.address import HOST, answers
from partnership.stack.state import PROJECT
from tests.security.asking import Production

MANAGE = [sys.executable, "manage.py"]
GUNICORN = [sys.executable, "-m", "gunicorn", "partnership.wsgi"]
CONFIG = ["--config", "python:partnership.stack.serving", "--workers", "1"]


@pytest.fixture(scope="session")
def production(django_db_setup, django_db_blocker, tmp_path_factory):
    """A server of production's own on a free port, beside the test's database."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    with django_db_blocker.unblock():
        environment = _environment(tmp_path_factory.mktemp("state"))
    run = {"cwd": PROJECT, "env": environment, "stdout": subprocess.DEVNULL}
    subprocess.run([*MANAGE, "collectstatic", "--noinput"], check=True, **run)
    server = subprocess.Popen(
        [*GUNICORN, *CONFIG, "--bind", f"{HOST}:{port}"],
        stderr=subprocess.DEVNULL,
        **run,
    )
    try:
        _wait(server, port)
        yield Production(port)
    finally:
        server.terminate()
        server.wait(timeout=30)


def _environment(state):
    database = urlsplit(os.environ["DATABASE_URL"])
    kept = {n: v for n, v in os.environ.items() if n != "PARTNERSHIP_LOCAL"}
    return kept | {
        "PARTNERSHIP_STATE": str(state),
        "SECRET_KEY": "Zq3" * 20,
        "ALLOWED_HOSTS": "partnership.example",
        "DATABASE_URL": database._replace(
            path=f"/{connection.settings_dict['NAME']}"
        ).geturl(),
    }


def _wait(server, port):
    for _ in range(300):
        if server.poll() is not None:
            pytest.fail("The server of production's settings did not start.")
        if answers(port):
            return
        time.sleep(0.1)
    pytest.fail("The server of production's settings does not answer.")
