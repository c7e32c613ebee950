"""The example, loaded; and a copy of its files to spoil."""

import csv
import shutil

import pytest

from partnership.examples.loading.example import EXAMPLES
from tests.factories import make_all_markings, make_user

IRAQ = EXAMPLES / "iraq2006"


@pytest.fixture(autouse=True)
def markings(db):
    """A test with real transactions before these may have emptied their table."""
    make_all_markings()


@pytest.fixture
def reader(db):
    return make_user()


@pytest.fixture
def spoiled(tmp_path):
    """A copy of the files; call it with a file, a line, a column and a new value."""
    folder = shutil.copytree(IRAQ, tmp_path / "iraq2006")

    def spoil(file: str, line: int, column: str, value: str):
        path = folder / file
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.reader(lines))
        at = rows[0].index(column)
        if line == 1:
            rows[0][at] = value
        else:
            rows[line - 1][at] = value
        with path.open("w", encoding="utf-8", newline="") as lines:
            csv.writer(lines, lineterminator="\n").writerows(rows)
        return folder

    spoil.folder = folder
    return spoil
