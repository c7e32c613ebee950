"""How far two spellings are apart, against the plain definition."""

import random

import pytest

from partnership.actors.matching.letters import differs_by, is_misspelt


def apart(one: str, other: str) -> int:
    """Letters added, left out, changed or swapped with their neighbour, at least."""
    table = {(-1, there): there + 1 for there in range(-1, len(other))}
    table |= {(place, -1): place + 1 for place in range(len(one))}
    for i in range(len(one)):
        for j in range(len(other)):
            ways = [
                table[i - 1, j] + 1,
                table[i, j - 1] + 1,
                table[i - 1, j - 1] + (one[i] != other[j]),
            ]
            if i and j and one[i] == other[j - 1] and one[i - 1] == other[j]:
                ways.append(table[i - 2, j - 2] + 1)
            table[i, j] = min(ways)
    return table[len(one) - 1, len(other) - 1]


def test_the_quick_way_counts_what_the_plain_way_does():
    chance = random.Random(2006)
    for _ in range(3000):
        one, other = (
            "".join(chance.choice("abc") for _ in range(chance.randint(0, 7)))
            for _ in range(2)
        )
        for most in (1, 2, 3):
            said = differs_by(one, other, most)
            assert said == (apart(one, other) <= most), (one, other, most)


@pytest.mark.parametrize(
    ("told", "name", "is_one"),
    [
        ("untied kingdom", "united kingdom", True),
        ("kingdom united", "united kingdom", True),
        ("int monetary fund", "international monetary fund", True),
        ("newzealand", "new zealand", True),
        ("fund fao", "fund who", False),
        ("african union", "european union", False),
        ("world trade organisation", "world health organisation", False),
        ("mali", "malawi", False),
    ],
)
def test_a_misspelling_is_near_in_each_word(told, name, is_one):
    assert is_misspelt(told.split(), name.split()) is is_one
