"""Whether one name is another one misspelt."""

from collections.abc import Sequence

# Letters of a word that is cut short, at least: “Int. Monetary Fund”.
SHORTENED = 2


def is_misspelt(told: Sequence[str], name: Sequence[str]) -> bool:
    """One or two letters of a word off, words in another order, or cut short."""
    if len(told) != len(name):
        return _is_near("".join(told), "".join(name))
    return (
        all(map(_is_near, told, name))
        or all(map(_is_near, sorted(told), sorted(name)))
        or all(map(_is_shortened, told, name))
    )


def _is_shortened(told: str, word: str) -> bool:
    return told == word or (len(told) >= SHORTENED and word.startswith(told))


def _is_near(one: str, other: str) -> bool:
    """Off by one letter in a short word, by two in a longer one, by three in many."""
    shorter = min(len(one), len(other))
    return differs_by(one, other, 1 if shorter <= 5 else 2 if shorter < 24 else 3)


def differs_by(one: str, other: str, most: int) -> bool:
    """Whether at most so many letters are added, left out, changed or swapped."""
    if one == other:
        return True
    if abs(len(one) - len(other)) > most:
        return False
    too_many = most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one):
        earlier, before = before, row
        row = [place + 1] + [too_many] * len(other)
        # Further off the diagonal there are too many differences already.
        for there in range(max(0, place - most), min(len(other), place + too_many)):
            theirs = other[there]
            cost = before[there] + (letter != theirs)
            if cost > before[there + 1]:
                cost = before[there + 1] + 1
            if cost > row[there]:
                cost = row[there] + 1
            follows = place and there
            if follows and one[place - 1] == theirs and letter == other[there - 1]:
                cost = min(cost, earlier[there - 1] + 1)
            row[there + 1] = cost
        if min(row) > most:
            return False
    return row[-1] <= most
