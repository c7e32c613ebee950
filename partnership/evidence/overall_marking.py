"""What a page or a file bears: its highest marking, and every caveat that it holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self

from partnership.evidence.models import Marking


@dataclass(frozen=True)
class OverallMarking:
    """The marking of a whole, from those of its parts.

    Its rank is the highest, its groups are all of theirs, and it may be released only
    to whom every part may be released. A part of rank 0 without a list limits nobody.
    """

    code: str
    name: str
    note: str
    rank: int
    groups: tuple[str, ...] = ()
    # Actors by key: their name and their own marking.
    releases: tuple[tuple[int, str, int], ...] = ()
    # The markings that the parts bear.
    held: frozenset[int] = frozenset()

    @classmethod
    def of(cls, markings: Iterable[Marking], floor: Marking | None) -> Self | None:
        """The whole of these markings (`with_caveats`), never below the floor.

        The floor is what a page bears that shows nothing marked: the programme's own.
        """
        held = sorted(markings, key=lambda one: (-one.rank, -one.pk))
        if floor and (not held or floor.rank >= held[0].rank):
            named = floor
        elif held:
            named = held[0]
        else:
            return None
        if not held or named.rank > held[0].rank:
            held.append(named)
        word = named.plain_marking or named
        return cls(
            code=word.code,
            name=word.name,
            note=word.note,
            rank=named.rank,
            groups=tuple(sorted({name for one in held for name in one.group_names})),
            releases=_common_releases(held),
            held=frozenset(one.pk for one in held),
        )

    def caveats(self, reader: Any) -> list[str]:
        """Its caveats in words; an actor that the reader may not see is not named."""
        words = [f"{', '.join(self.groups)} only"] if self.groups else []
        visible = set(reader.visible_marking_ids) if reader else set()
        names = [name for _, name, marking in self.releases if marking in visible]
        if names:
            words.append(f"releasable to {', '.join(names)}")
        return words

    def in_words(self, reader: Any) -> str:
        """Such as: Restricted (UK scheme of 2006); Basra desk only."""
        name = f"{self.name} ({self.note})" if self.note else self.name
        return "; ".join([name, *self.caveats(reader)])

    def is_changed_by(self, marking: Marking) -> bool:
        """Whether a part that bears this marking would make the whole another one."""
        if marking.pk in self.held:
            return False
        narrows = bool(marking.group_names or marking.releases or self.releases)
        return marking.rank > self.rank or narrows


def _common_releases(held: list[Marking]) -> tuple[tuple[int, str, int], ...]:
    """The actors to which all of these markings may be released, by name."""
    lists = [
        {(one["actor_id"], one["actor"], one["marking_id"]) for one in marking.releases}
        for marking in held
        if marking.rank or marking.releases
    ]
    common = set.intersection(*lists) if lists else set()
    return tuple(sorted(common, key=lambda one: one[1]))
