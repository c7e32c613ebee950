"""Real stacks of a test's own, and the processes that belong to them."""

import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

from partnership.stack import state

# What `Servers` starts, kept until it is told to end; it says what it started.
ONLY_SERVERS = """
import json, sys
from partnership.stack import state
from partnership.stack.errors import StackError
from partnership.stack.places import private_folder
from partnership.stack.servers import Servers
servers = Servers()
try:
    servers.start(private_folder(state.folder()))
    print(json.dumps(servers.environment() | servers.owner()), flush=True)
    sys.stdin.read()
except StackError as error:
    sys.exit(str(error))
finally:
    servers.stop()
"""
# `manage.py up` in a folder where it has been: its processes, without the steps before.
ONLY_PROCESSES = """
import os, sys
from django.core.management import execute_from_command_line
from partnership.stack import product
product.MIGRATION = ("Bringing nothing up to date", ["true"])
product.STEPS = {}
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "partnership.settings",
    "PARTNERSHIP_LOCAL": "1",
}
execute_from_command_line(["manage.py", "up", *sys.argv[1:]])
"""
SURROUNDINGS = ("DATABASE_URL", "OWNER_DATABASE_URL", "REDIS_URL", "SECRET_KEY", "PORT")


def environment(folder, **given):
    """The environment of a person who has set nothing, but for the state folder."""
    kept = {name: os.environ[name] for name in os.environ if name not in SURROUNDINGS}
    return kept | {"PARTNERSHIP_STATE": str(folder)} | given


def start(folder, *command, **given):
    return subprocess.Popen(
        [sys.executable, *command],
        cwd=state.PROJECT,
        env=environment(folder, **given),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def manage(folder, *arguments, **given):
    """Run a command of `manage.py` to its end; return its status, output and errors."""
    with start(folder, "manage.py", *arguments, **given) as process:
        output, errors = process.communicate(timeout=60)
    return process.returncode, output, errors


@contextmanager
def servers(folder):
    """Servers without the product; gives their supervisor and their URLs."""
    with start(folder, "-c", ONLY_SERVERS) as supervisor:
        try:
            first = supervisor.stdout.readline()
            if not first:
                raise AssertionError(supervisor.stderr.read())
            yield supervisor, json.loads(first)
        finally:
            supervisor.stdin.close()
            try:
                supervisor.wait(timeout=30)
            finally:
                supervisor.kill()


def processes_of(folder):
    """The command lines of all processes that work in or for a state folder."""
    found = {}
    for place in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            works_in = os.readlink(place / "cwd").startswith(f"{folder}/")
            told = f"PARTNERSHIP_STATE={folder}\0".encode()
            if works_in or told in (place / "environ").read_bytes():
                command = (place / "cmdline").read_bytes()
                if command:  # a zombie has none
                    found[int(place.name)] = command.decode(errors="replace")
    return found


def wait_until_none(folder, seconds):
    """Wait until no process belongs to the folder; return those that still do."""
    deadline = time.monotonic() + seconds
    while (left := processes_of(folder)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return left
