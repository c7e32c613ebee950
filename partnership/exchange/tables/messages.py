"""What the process that reads a workbook says, line by line, while it lives."""

import json
import os
import selectors
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from partnership.exchange.tables.table import Unreadable

FOLDER = Path(__file__).parent
# No site, no environment, nothing on the path but the child's own folder, at its end.
PROGRAM = (
    "import sys; sys.path.append(sys.argv[1]); from workbook.child import main; main()"
)
MOST_SILENT_SECONDS = 120
MOST_IN_A_MESSAGE = 64 * 1024 * 1024
PIECE = 256 * 1024
STOPPED = (
    "The workbook could not be read within the memory and the time that a table of its"
    " size needs. Save the sheet as CSV, and give that file."
)


def messages_of(path: Path, sheet: str) -> Iterator[dict[str, Any]]:
    """The head, then batches of rows; Unreadable if the process refuses or is stopped.

    The process ends with this generator, however early that is closed.
    """
    with path.open("rb") as file:
        process = subprocess.Popen(
            [
                sys.executable,
                "-I",
                "-S",
                "-X",
                "utf8",
                "-c",
                PROGRAM,
                str(FOLDER),
                sheet,
            ],
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={},
        )
    assert process.stdout is not None
    try:
        for line in _lines(process.stdout.fileno()):
            message = json.loads(line)
            if "refused" in message:
                raise Unreadable(message["refused"])
            if "end" in message:
                return
            yield message
        raise Unreadable(STOPPED)
    finally:
        process.kill()
        process.stdout.close()
        process.wait()


def _lines(pipe: int) -> Iterator[bytes]:
    """Each whole line; what a process that was stopped had begun to say is none."""
    rest = b""
    with selectors.DefaultSelector() as waiting:
        waiting.register(pipe, selectors.EVENT_READ)
        while waiting.select(MOST_SILENT_SECONDS):
            piece = os.read(pipe, PIECE)
            if not piece:
                return
            *lines, rest = (rest + piece).split(b"\n")
            yield from lines
            if len(rest) > MOST_IN_A_MESSAGE:
                return
