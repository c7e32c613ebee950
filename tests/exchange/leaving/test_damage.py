"""Archives with bytes changed at random: refused or read, and no other fault.

LEAVING_DAMAGED=20000 tries so many.
"""

import io
import os
import random

from partnership.exchange.leaving.container import Container, NotReceived
from tests.exchange.leaving.spoiling import packed

TRIED = int(os.environ.get("LEAVING_DAMAGED", "300"))
MEMBERS = {
    "README.txt": b"about",
    "tables/a.csv": b'id,name\n1,"two ""words"",\nand a line"\n2,\n',
    "manifest.json": b"{}",
}


def damaged(whole, chance):
    """A copy with some bytes changed, left out or put in, mostly in its last part."""
    content = bytearray(whole)
    for _ in range(chance.randint(1, 4)):
        last = len(content) - 1
        at = int(chance.triangular(0, last, last))
        what = chance.random()
        if what < 0.7:
            content[at] = chance.choice([0, 1, 8, 255, chance.randrange(256)])
        elif what < 0.85:
            del content[at : at + chance.randint(1, 30)]
        else:
            content[at:at] = chance.randbytes(chance.randint(1, 30))
    return io.BytesIO(bytes(content))


def test_what_is_damaged_is_refused_in_words():
    whole, chance = packed(MEMBERS).getvalue(), random.Random(2006)
    outcomes = {"refused": 0, "read": 0}
    for _ in range(TRIED):
        try:
            container = Container(damaged(whole, chance))
            for name in container.names:
                container.measure(name)
            outcomes["read"] += 1
        except NotReceived:
            outcomes["refused"] += 1

    assert outcomes["refused"] > TRIED / 2


def test_a_line_break_in_a_text_is_no_row():
    measured = Container(packed(MEMBERS)).measure("tables/a.csv")

    assert (measured.lines, measured.first_line) == (3, b"id,name\n")
