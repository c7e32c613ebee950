"""Whatever a file is, it is read whole or refused: never a traceback, never half."""

import os

from partnership.exchange.tables import Row, TableFile, Unreadable
from tests.exchange.tables.files import read
from tests.exchange.tables.mutations import mutated_files

# MUTATED_FILES=2000 is the long proof.
COUNT = int(os.environ.get("MUTATED_FILES", "64"))
LEFT_OUT = {"", "blank", "totals row", "heading repeated", "note"}


def faults(table: TableFile, rows: list[Row]) -> list[str]:
    """What should never be said of a file that was read."""
    found = []
    for row in rows:
        text = "".join(row.cells)
        if len(row.cells) != len(table.headings):
            found.append(f"{row.number}: as many cells as headings")
        if "\0" in text or text.encode("utf-8", "replace") != text.encode(
            errors="ignore"
        ):
            found.append(f"{row.number}: no database keeps it")
        if row.left_out not in LEFT_OUT or bool(row.left_out) and bool(row.problem):
            found.append(f"{row.number}: {row.left_out} {row.problem}")
        if row.problem and not (row.problem[0].isupper() or row.problem[0] == "“"):
            found.append(f"{row.number}: {row.problem}")
    numbers = [row.number for row in rows]
    if numbers != sorted(set(numbers)) or numbers and numbers[0] <= table.heading_row:
        found.append("rows are in order, below the heading")
    if len({heading.text.casefold() for heading in table.headings}) < len(
        table.headings
    ):
        found.append("each heading has a name of its own")
    return found


def test_every_mutated_file_is_read_whole_or_refused_in_a_sentence():
    refused, whole, wrong, problems = 0, 0, [], 0
    for name, content in mutated_files(2006, COUNT):
        try:
            table, rows = read(content)
        except Unreadable as why:
            refused += 1
            if not (str(why)[0].isupper() and str(why).endswith(".")):
                wrong.append((name, str(why)))
            continue
        whole += 1
        problems += sum(bool(row.problem) for row in rows)
        wrong += [(name, fault) for fault in faults(table, rows)]

    assert wrong == []
    assert min(refused, problems) > COUNT / 20
    assert whole > COUNT / 2


def test_the_same_seed_makes_the_same_files():
    assert list(mutated_files(5, 16)) == list(mutated_files(5, 16))
    assert list(mutated_files(5, 4)) != list(mutated_files(6, 4))
