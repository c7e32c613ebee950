"""docs/security.md cannot claim what is not there: it is held to the tree."""

import ast
import re
from collections import Counter

from django.conf import settings

from partnership.stack.state import PROJECT

DOCUMENT = (PROJECT / "docs" / "security.md").read_text()
LINE = re.compile(r"^\| (\d+\.\d+\.\d+) \| (.+?) \| (.+?) \| (.+) \|$", re.MULTILINE)
SUM = re.compile(r"^\| ([a-z/ ]+) \| (\d+) \|$", re.MULTILINE)
QUOTED = re.compile(r"`([^`\s]+)`")
# How many requirements of levels 1 and 2 each section has; they are its first ones,
# for those of level 3 come last in each.
SECTIONS = {
    1: (2, 9, 11, 3, 2),
    2: (3, 3, 4, 1),
    3: (0, 2, 4, 6, 5, 0, 2),
    4: (3, 1, 2, 4),
    5: (1, 3, 2, 3),
    6: (3, 12, 4, 4, 5, 3, 0, 4),
    7: (3, 4, 2, 5, 2, 2),
    8: (2, 3, 1, 1),
    9: (3, 4),
    10: (2, 2, 4, 11, 5, 2, 3),
    11: (2, 3, 3, 4, 1, 1),
    12: (3, 2, 4),
    13: (1, 5, 2, 5),
    14: (2, 4, 3),
    15: (3, 3, 7),
    16: (1, 5, 4, 3, 3),
    17: (1, 4, 2),
}


def lines():
    return LINE.findall(DOCUMENT)


def test_every_requirement_of_levels_1_and_2_has_one_line_in_order():
    expected = [
        f"{chapter}.{section}.{number}"
        for chapter, counts in SECTIONS.items()
        for section, count in enumerate(counts, 1)
        for number in range(1, count + 1)
    ]

    assert len(expected) == 253
    assert [number for number, *_ in lines()] == expected


def test_the_summary_is_the_sum_of_the_lines():
    counted = Counter(state for _, _, state, _ in lines())

    told = {state: int(count) for state, count in SUM.findall(DOCUMENT)}

    assert told == {**counted, "all": 253}


def test_every_claim_has_what_shows_it_or_what_lacks():
    for number, _, state, shown in lines():
        assert len(shown) > 5, number
        assert (state == "planned") == shown.startswith("planned in this release"), (
            number
        )


def test_every_file_that_is_named_is_in_the_tree():
    named = {n for n in QUOTED.findall(DOCUMENT) if "/" in n and "://" not in n}
    named -= {"var/log"}  # made when the product runs
    named |= {n for n in QUOTED.findall(DOCUMENT) if n.startswith((".", "Docker"))}

    assert len(named) > 50
    assert [name for name in sorted(named) if not (PROJECT / name).exists()] == []


def test_every_test_that_is_named_has_tests():
    for name in {n for n in QUOTED.findall(DOCUMENT) if n.startswith("tests/")}:
        tree = ast.parse((PROJECT / name).read_text())
        functions = [n.name for n in tree.body if isinstance(n, ast.FunctionDef)]
        assert any(name.startswith("test_") for name in functions), name


def test_every_setting_that_is_named_is_set():
    environment = (PROJECT / "README.md").read_text()
    names = {
        n for n in QUOTED.findall(DOCUMENT) if re.fullmatch(r"[A-Z]+(_[A-Z]+)*", n)
    }

    assert len(names) > 20
    missing = {n for n in names if not hasattr(settings, n)}
    assert {n for n in missing if n not in environment} == set()
