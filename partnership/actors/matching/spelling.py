"""Names that look like a text: by the groups of three letters that they share.

A comparison letter by letter with every name takes milliseconds a text. Here only the
names that share its rarest groups are looked at, so a text costs the same among 5,000
names as among 50, whatever words the names begin with.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from heapq import nlargest

from partnership.actors.matching.words import words

# Bounds of the work for one text: groups that are followed, names that each leads to,
# names that are then compared.
GROUPS = 10
NAMES_OF_A_GROUP = 300
COMPARED = 16


def groups_of(text: str) -> frozenset[str]:
    """Every three letters in a row of each word; a word's beginning counts double."""
    return frozenset(
        padded[place : place + 3]
        for word in words(text)
        for padded in [f"  {word} "]
        for place in range(len(padded) - 2)
    )


class Spellings:
    """Names of actors, to be found by a text that is spelt nearly so."""

    def __init__(self, names: Iterable[tuple[int, str]]) -> None:
        """`names` are an actor's key and one of its names, any number of each."""
        self._names = [(actor, groups_of(name)) for actor, name in names]
        self._holders: dict[str, list[int]] = defaultdict(list)
        for place, (_, groups) in enumerate(self._names):
            for group in groups:
                self._holders[group].append(place)

    def like(self, text: str) -> dict[int, float]:
        """Actors with how alike a name of theirs is, from 0 to 1, the likest first."""
        groups = groups_of(text)
        known = [one for one in groups if one in self._holders]
        known.sort(key=lambda one: (len(self._holders[one]), one))
        shared: Counter[int] = Counter()
        for one in known[:GROUPS]:
            shared.update(self._holders[one][:NAMES_OF_A_GROUP])
        near = nlargest(COMPARED, shared, key=lambda place: (shared[place], -place))
        found: dict[int, float] = {}
        for place in near:
            actor, others = self._names[place]
            alike = 2 * len(groups & others) / (len(groups) + len(others))
            found[actor] = max(alike, found.get(actor, 0))
        return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))
