"""The best way to give each field a column, against every way there is."""

import random
from itertools import permutations

from partnership.exchange.imports.mapping.assignment import NONE, assign


def best_by_trying(scores) -> int:
    """The greatest sum among all ways in which columns go to fields."""
    height, width = len(scores), len(scores[0])
    padded = [[*row, *[0] * height] for row in scores]
    return max(
        sum(row[place] for row, place in zip(padded, way, strict=True))
        for way in permutations(range(width + height), height)
    )


def test_no_other_way_has_a_greater_sum():
    chance = random.Random(2006)
    for _ in range(60):
        height, width = chance.randint(1, 3), chance.randint(1, 4)
        scores = [
            [chance.choice([0, 0, 45, 50, 90, 100]) for _ in range(width)]
            for _ in range(height)
        ]
        places = assign(scores)
        taken = [place for place in places if place != NONE]
        assert len(taken) == len(set(taken))
        rows = zip(scores, places, strict=True)
        assert all(row[place] > 0 for row, place in rows if place != NONE)
        rows = zip(scores, places, strict=True)
        found = sum(row[place] for row, place in rows if place != NONE)
        assert found == best_by_trying(scores)


def test_of_equal_columns_the_one_further_left_is_taken():
    assert assign([[0, 90, 90], [0, 0, 0]]) == [1, NONE]
    assert assign([[90, 90], [90, 90]]) in ([0, 1], [1, 0])
    assert assign([]) == []
    assert assign([[], []]) == [NONE, NONE]
