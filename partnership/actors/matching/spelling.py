"""Names that look like a text: by the groups of three letters that they share.

A comparison letter by letter with every name takes milliseconds a text. Here only the
names that share its rarest groups are looked at, so a text costs the same among 5,000
names as among 50, whatever words the names begin with.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from partnership.actors.matching.letters import is_misspelt
from partnership.actors.matching.words import words

# Bounds of the work for one text: groups that are followed, names that each leads to,
# names that are then compared.
GROUPS = 12
NAMES_OF_A_GROUP = 400
COMPARED = 20
# How much a name shares with a text, from 0 to 1, to be worth a look.
FAINT = 0.4


class Likeness(NamedTuple):
    """An actor, and how alike one of its names is."""

    actor: int
    # One or two letters off, words in another order, or words cut short.
    is_misspelt: bool
    shares: float


def groups_of(told: Iterable[str]) -> frozenset[str]:
    """Every three letters in a row of each word; a word's beginning counts double."""
    return frozenset(
        padded[place : place + 3]
        for word in told
        for padded in [f"  {word} "]
        for place in range(len(padded) - 2)
    )


class Spellings:
    """Names of actors, to be found by a text that is spelt nearly so."""

    def __init__(self, names: Iterable[tuple[int, str]]) -> None:
        """`names` are an actor's key and one of its names, any number of each."""
        told = [(actor, words(name)) for actor, name in names]
        self._names = [(actor, one, groups_of(one)) for actor, one in told]
        self._holders: dict[str, list[int]] = defaultdict(list)
        for place, (_, _, groups) in enumerate(self._names):
            for group in groups:
                self._holders[group].append(place)

    def like(self, text: str) -> list[Likeness]:
        """Actors with the likest of their names, the likest first."""
        told = words(text)
        groups = groups_of(told)
        found: dict[int, Likeness] = {}
        for place in self._near(groups):
            actor, others, their_groups = self._names[place]
            shares = 2 * len(groups & their_groups) / (len(groups) + len(their_groups))
            if shares >= FAINT:
                one = Likeness(actor, is_misspelt(told, others), shares)
                found[actor] = max(one, found.get(actor, one))
        return sorted(found.values(), key=lambda one: (-one[1], -one[2], one[0]))

    def _near(self, groups: frozenset[str]) -> list[int]:
        known = [one for one in groups if one in self._holders]
        known.sort(key=lambda one: (len(self._holders[one]), one))
        shared: Counter[int] = Counter()
        for one in known[:GROUPS]:
            shared.update(self._holders[one][:NAMES_OF_A_GROUP])
        return [place for place, _ in shared.most_common(COMPARED)]
