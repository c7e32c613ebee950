"""Files as people and accidents make them: seeded, so that each can be made again."""

import csv
import io
import random
from collections.abc import Callable, Iterator, Sequence

from tests.exchange.tables.files import SHEET, STRINGS, plain_workbook, with_part

Table = list[list[str]]
HEADING = ("Donor", "Reference", "Title", "Amount", "Currency", "Pledged on")
DONORS = ("Sweden", "Denmark", "Spain", "Japan", "Italy", "Canada", "Iran", "Qatar")
CELLS = {
    "NaN": "NaN",
    "infinity": "-Infinity",
    "1e30": "1e30",
    "an endless number": "9" * 60,
    "30 February": "30 February 2006",
    "another age": "0001-01-01",
    "an unknown currency": "XQZ",
    "a field of 200 kB": "x" * 200_000,
    "a NUL": "a\0b",
    "a control character": "a\x1bb",
    "a formula": "=HYPERLINK(1)",
    "several lines": "one\ntwo\r\nthree",
    "tabs": "one\ttwo",
    "quotation marks": 'the "best" one',
    "half a letter": "a\ud800b",
    "letters of everywhere": "Ærø, Łódź, العراق, 日本, 👩‍🚀",
    "marks": "<b>&amp;{{ 1 }}",
    "nothing": "",
    "spaces": " \u00a0 ",
    "a bare minus": "-",
    "less than nothing": "-12.50",
    "nought": "0",
    "thirty digits": "123456789012345678901234567890",
    "thirty decimals": "1.00000000000000000000000000001",
    "more than a column holds": "999999999999999",
    "more than whole numbers": "9223372036854775808",
    "another decimal mark": "1.234,56",
    "both marks": "1,234.567,8",
    "a fraction of a cent": "10.12345",
    "the last day": "9999-12-31",
    "a month": "March 2004",
    "a day to come": "2099-01-01",
    "a currency that ended": "DEM",
    "turned letters": "\u202eneder\u202c\u200b",
    "a joined mark": "a\ufeff\u2028b\x85c",
    "someone unknown": "Atlantis",
    "no name": "???",
    "a long name": "n" * 300,
    "an arabic figure": "١٢٬٣٤٥٫٦",
    "a unit": "5 million",
    "a boolean": "TRUE",
}


def a_table(chance: random.Random, heading: Sequence[str] = HEADING) -> Table:
    """A table that is right: the heading, then three to twelve pledges.

    A count of people has no decimals.
    """
    most, parts = (9999, 1) if "Strength" in heading else (10**8, 100)
    rows = [
        [
            *(chance.choice(DONORS), f"R-{number:03}", f"Pledge {number}"),
            f"{chance.randint(1, most) / parts:.{len(str(parts)) - 1}f}",
            chance.choice(("USD", "EUR", "JPY")),
            f"2004-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
        ][: len(heading)]
        for number in range(chance.randint(3, 12))
    ]
    return [list(heading), *rows]


def _filled(table: Table) -> Table:
    """The rows with a cell, the heading among them."""
    return [row for row in table if row] or [[""]]


def _spoil_cell(table: Table, chance: random.Random) -> str:
    kind, text = chance.choice(list(CELLS.items()))
    row = chance.choice(_filled(table))
    row[chance.randrange(len(row))] = text
    return kind


def _short_row(table: Table, chance: random.Random) -> str:
    del chance.choice(table[1:])[chance.randint(0, 4) :]
    return "a short row"


def _ragged_row(table: Table, chance: random.Random) -> str:
    chance.choice(table[1:]).extend("xyz"[: chance.randint(1, 3)])
    return "a ragged row"


def _repeat_heading(table: Table, chance: random.Random) -> str:
    table.insert(chance.randint(2, len(table)), list(table[0]))
    return "the heading again"


def _repeat_name(table: Table, chance: random.Random) -> str:
    heading = _filled(table)[0]
    heading[chance.randrange(len(heading))] = chance.choice(heading)
    return "one name twice"


def _repeat_reference(table: Table, chance: random.Random) -> str:
    chance.choice(table[1:])[1:2] = chance.choice(table[1:])[1:2]
    return "one reference twice"


def _repeat_row(table: Table, chance: random.Random) -> str:
    table.append(list(chance.choice(table[1:])))
    return "one row twice"


def _unnamed(table: Table, chance: random.Random) -> str:
    heading = _filled(table)[0]
    heading[chance.randrange(len(heading))] = ""
    return "a column without a name"


def _no_heading(table: Table, chance: random.Random) -> str:
    del table[0]
    return "no heading"


def _only_heading(table: Table, chance: random.Random) -> str:
    del table[1:]
    return "a heading alone"


def _blank(table: Table, chance: random.Random) -> str:
    table.insert(chance.randint(0, len(table)), [])
    return "a blank line"


def _around(table: Table, chance: random.Random) -> str:
    table.insert(0, ["Pledges made in Madrid"])
    table.append(["Total", "", "", "12.5"])
    table.append(["Source: UN, World Bank"])
    return "a title, totals and a note"


TABLE_CHANGES: tuple[Callable[[Table, random.Random], str], ...] = (
    *(_spoil_cell, _spoil_cell, _spoil_cell, _short_row, _ragged_row, _repeat_heading),
    *(_repeat_name, _repeat_reference, _repeat_row, _unnamed, _no_heading),
    *(_only_heading, _blank, _around),
)


def _text(table: Table, chance: random.Random) -> tuple[str, bytes]:
    buffer = io.StringIO()
    end = chance.choice(("\n", "\r\n", "\r"))
    separator = chance.choice(",,;\t|")
    writer = csv.writer(buffer, delimiter=separator, lineterminator=end)
    writer.writerows(table)
    codec = chance.choice(
        ("utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252")
    )
    name = f"{codec}, {separator!r}, {end!r}"
    return name, buffer.getvalue().encode(codec, "replace")


def _flip(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, 8) if changed else 0):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _unclosed(content: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(content) + 1)
    return content[:place] + b'"' + content[place:]


BYTE_CHANGES = {"bits turned": _flip, "cut off": _cut, "a stray mark": _unclosed}


def _workbook(table: Table, chance: random.Random) -> tuple[str, bytes]:
    rows = [[_for_a_sheet(cell, chance) for cell in row] for row in table]
    content = plain_workbook(rows)
    parts = {
        "": None,
        "an entity": lambda part: b'<!DOCTYPE a [<!ENTITY b "c">]>' + part,
        "an error": lambda part: part.replace(b"<v>", b"<v>#REF!", 1),
        "no such text": lambda part: part.replace(b"<v>", b"<v>99", 2),
        "a part cut off": lambda part: part[: len(part) // 2],
    }
    name = chance.choice(list(parts))
    if parts[name]:
        content = with_part(content, chance.choice((SHEET, STRINGS)), parts[name])
    return f"workbook {name}".strip(), content


def _for_a_sheet(cell: str, chance: random.Random) -> str | float:
    cell = cell.replace("\ud800", "").replace("\0", "")[:32_767]
    if chance.random() < 0.8 and cell.replace(".", "", 1).isdigit() and len(cell) < 15:
        return float(cell)
    return cell


def mutated_files(
    seed: int, count: int, heading: Sequence[str] = HEADING
) -> Iterator[tuple[str, bytes]]:
    """Names that say what was done, and the files: one in eight is a workbook.

    The same seed gives the same files. One in fifty is empty or blank.
    """
    for number in range(count):
        chance = random.Random(f"{seed} {number}")
        table = a_table(chance, heading)
        names = []
        for change in chance.sample(TABLE_CHANGES, chance.randint(0, 2)):
            if len(table) > 1:
                names.append(change(table, chance))
        write = _workbook if number % 8 == 7 else _text
        name, content = write(table, chance)
        if chance.random() < 0.3:
            kind = chance.choice(list(BYTE_CHANGES))
            names.append(kind)
            content = BYTE_CHANGES[kind](content, chance)
        if number % 50 == 49:
            names, content = (
                ["empty"],
                chance.choice((b"", b"\n", b"\xff\xfe", b" , ,\r")),
            )
        yield f"{number}: {', '.join([*names, name])}", content
