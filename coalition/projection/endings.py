"""When a contingent loses its authority, by its own mandate or by what it rests on."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from functools import partial

from coalition.days import shifted
from coalition.projection.facts import Authority, Contingent, Facts


@dataclass(frozen=True)
class Ending:
    """The last day of an authority, and the mandate with whose end it ends.

    It falls, if it would have run on by itself.
    """

    authority: Authority
    last_day: date
    cause: Authority
    falls: bool

    @property
    def gone_from(self) -> date:
        """The first day on which nobody is there: the day after the last."""
        return shifted(self.last_day, 1)


def endings(facts: Facts, lapsing: Container[int]) -> dict[int, Ending]:
    """Each authority that ends if these mandates lapse, also with what it rests on.

    The earliest end comes first, so that whatever it takes along, at any remove, is
    not taken again by a later one; a circle of dependencies ends.
    """
    by_id = {one.mandate_id: one for one in facts.authorities}
    sources = {
        one.mandate_id: one
        for one in facts.authorities
        if one.last_day and one.mandate_id in lapsing
    }
    found: dict[int, Ending] = {}
    for source in sorted(sources.values(), key=partial(_earliest_first, facts)):
        falling = [source.mandate_id]
        while falling:
            mandate = by_id.get(falling.pop())
            if mandate is None or mandate.mandate_id in found:
                continue
            own = sources.get(mandate.mandate_id)
            falls = own is None or own.last_day > source.last_day
            ending = Ending(mandate, source.last_day, source, falls)
            found[mandate.mandate_id] = ending
            falling += facts.resting.get(mandate.mandate_id, ())
    return found


def _earliest_first(facts: Facts, one: Authority) -> tuple[date, bool, int]:
    """Of one day, those that others rest on first, so that the others name them."""
    return one.last_day, one.mandate_id not in facts.resting, one.mandate_id


def ending_of(
    contingent: Contingent, facts: Facts, found: dict[int, Ending]
) -> Ending | None:
    """When a contingent goes: with the first to end of the mandates that stand.

    One that is over already counts only where none stands; then the latest does.
    """
    own = authorities_of(contingent, facts)
    ends = [found[one.mandate_id] for one in own if one.mandate_id in found]
    standing = [one for one in ends if not one.authority.is_over]
    if standing:
        return min(standing, key=lambda one: (one.last_day, one.authority.mandate_id))
    if any(not one.is_over for one in own):
        return None
    return max(
        ends, key=lambda one: (one.last_day, one.authority.mandate_id), default=None
    )


def authorities_of(contingent: Contingent, facts: Facts) -> list[Authority]:
    """The contributor's mandates for this force, and those that name no force."""
    return [
        one
        for one in facts.authorities_by_contributor.get(contingent.contributor_id, ())
        if one.force_id in (None, contingent.force_id)
    ]
