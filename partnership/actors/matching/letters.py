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
    longer = max(len(one), len(other))
    return differs_by(one, other, 1 if longer <= 5 else 2 if longer < 24 else 3)


def differs_by(one: str, other: str, most: int) -> bool:
    """Whether at most so many letters are added, left out, changed or swapped."""
    if one == other:
        return True
    if abs(len(one) - len(other)) > most:
        return False
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one):
        earlier, before, row = before, row, [place + 1]
        for there, theirs in enumerate(other):
            kept = before[there] + (letter != theirs)
            cost = min(kept, before[there + 1] + 1, row[-1] + 1)
            follows = place and there
            if follows and one[place - 1] == theirs and letter == other[there - 1]:
                cost = min(cost, earlier[there - 1] + 1)
            row.append(cost)
        if min(row) > most:
            return False
    return row[-1] <= most
