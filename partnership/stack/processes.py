"""Start processes that end with us, and stop them in bounded time."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from partnership.stack.account import Account
from partnership.stack.errors import StackError

PR_SET_PDEATHSIG = 1
# Loaded before any fork: loading a library in a forked child may hang.
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


@dataclass
class Child:
    """A process that we started, and the signal that asks it to stop."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path
    stop_signal: signal.Signals
    # Where in the log this child's own words begin.
    log_offset: int = 0

    @property
    def has_ended(self) -> bool:
        return self.process.poll() is not None

    def last_words(self, lines: int = 12) -> str:
        """The tail of what it wrote to its log."""
        with self.log.open("rb") as log:
            log.seek(self.log_offset)
            text = log.read().decode(errors="replace")
        return "\n".join(text.strip().splitlines()[-lines:])


def start(
    name: str,
    command: Sequence[str | Path],
    *,
    log: Path,
    folder: Path,
    environment: Mapping[str, str],
    account: Account | None = None,
    stop_signal: signal.Signals = signal.SIGTERM,
    standard_input: str = "",
    inherited: Sequence[int] = (),
) -> Child:
    """Start a process in a session of its own, so that Ctrl-C reaches only us."""
    with log.open("ab") as output:
        offset = output.tell()
        process = _open(
            name,
            command,
            cwd=folder,
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            pass_fds=inherited,
            preexec_fn=_end_with_us(stop_signal),
            **_as_account(account),
        )
    _write_and_close(process, standard_input)
    return Child(name, process, log, stop_signal, offset)


def run(
    name: str,
    command: Sequence[str | Path],
    *,
    folder: Path,
    environment: Mapping[str, str],
    account: Account | None = None,
    standard_input: str = "",
    inherited: Sequence[int] = (),
) -> None:
    """Run a program to its end; a StackError with the cause it gives if it fails.

    PostgreSQL without a server ends with status 0 after an error: its words count too.
    """
    process = _open(
        name,
        command,
        cwd=folder,
        env=dict(environment),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        pass_fds=inherited,
        preexec_fn=_end_with_us(signal.SIGTERM),
        **_as_account(account),
    )
    try:
        output = process.communicate(standard_input.encode())[0].decode(
            errors="replace"
        )
    except BaseException:
        kill(process)
        raise
    if process.returncode or "ERROR:" in output:
        raise StackError(f"{name} failed: {cause(output)}.")


def cause(output: str) -> str:
    """The line of a program's output that says why it failed; else its last line."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    for word in ("No space left", "FATAL:", "error:", "ERROR:"):
        for line in lines:
            if word in line:
                return line.rstrip(".")
    return lines[-1].rstrip(".") if lines else "it said nothing"


def stop(children: Sequence[Child], patience: float) -> None:
    """Ask the children to end, all at once; end by force who is still there.

    `patience` is in seconds, for all together.
    """
    for child in children:
        with suppress(ProcessLookupError):
            if not child.has_ended:
                child.process.send_signal(child.stop_signal)
    deadline = time.monotonic() + patience
    for child in children:
        try:
            child.process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            kill(child.process)
        # What it started itself and left behind is in its session's group.
        _kill_group(child.process.pid)


def kill(process: subprocess.Popen[bytes]) -> None:
    _kill_group(process.pid)
    with suppress(ProcessLookupError):
        process.kill()
    process.wait()


def _kill_group(leader: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)


def _open(
    name: str, command: Sequence[str | Path], **options: Any
) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(command, **options)
    except PermissionError as error:
        raise StackError(
            f"{name} cannot be run: {error.filename or command[0]} may not be executed"
            " here (is its disk mounted `noexec`?)."
        ) from error


def _as_account(account: Account | None) -> dict[str, Any]:
    """Popen enters the folder before it changes the user: so it may stand in any."""
    if account is None:
        return {"umask": 0o077}
    rights = {"user": account.uid, "group": account.gid, "extra_groups": []}
    return rights | {"umask": 0o077}


def _end_with_us(stop_signal: signal.Signals) -> Callable[[], None] | None:
    """Have the kernel stop the child when we end, even by SIGKILL (Linux only)."""
    if _libc is None:
        return None
    ours = os.getpid()

    def in_child() -> None:
        # After the change of user, which would clear it.
        _libc.prctl(PR_SET_PDEATHSIG, stop_signal)
        if os.getppid() != ours:
            os._exit(1)

    return in_child


def _write_and_close(process: subprocess.Popen[bytes], text: str) -> None:
    assert process.stdin is not None
    with suppress(BrokenPipeError):
        process.stdin.write(text.encode())
        process.stdin.flush()
    with suppress(BrokenPipeError):
        process.stdin.close()
