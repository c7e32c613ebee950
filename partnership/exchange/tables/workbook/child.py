"""The process that reads a workbook: it is given one on its standard input.

It writes lines of JSON: the head, then batches of rows, then an end; or why it refuses.
"""

import json
import resource
import sys
from typing import Any

from .archive import Archive
from .choosing import Chosen, choose
from .filling import filled_down
from .limits import MOST_CPU_SECONDS, MOST_IN_A_SHEET, MOST_MEMORY, Refused
from .package import package_of
from .reading import wording_of
from .sheet import SheetReader

DAMAGED = (
    "The workbook is damaged or was cut off on its way. Open it in a spreadsheet"
    " program, save it again, and give that file."
)
TOO_LARGE = (
    "The workbook needs more memory than a table of its size should. Save the sheet as"
    " CSV, and give that file."
)


def main() -> None:
    """Read, and say at the end whether all was read; never a traceback."""
    _limit()
    try:
        _read(sys.argv[2] if len(sys.argv) > 2 else "")
    except Refused as refused:
        _say({"refused": str(refused)})
    except BrokenPipeError:
        sys.exit(0)
    except MemoryError:
        _say({"refused": TOO_LARGE})
    except Exception:  # Whatever a hostile file can make a parser raise.
        _say({"refused": DAMAGED})


def _limit() -> None:
    for kind, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, MOST_CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(kind, (most, most))
        except (ValueError, OSError):
            # Not every system limits everything; what is declared is checked on all.
            continue


def _read(wanted: str) -> None:
    archive = Archive(sys.stdin.buffer)
    package = package_of(archive)
    chosen: Chosen = choose(archive, package, wanted)
    _say(chosen.head(archive, package))
    reader = SheetReader(wording_of(archive, package))
    batches = reader.rows(archive.pieces(chosen.part, MOST_IN_A_SHEET))
    for batch in filled_down(batches, chosen.survey.merged):
        _say({"rows": batch})
    _say({"end": True})


def _say(message: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()
