"""One course of the coming months: steps, each with its record, and what they add to.

A step's day is the first on which its new figure holds. Every month is the strength at
the date plus all steps up to the month's last day; see decision 28.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coalition.projection.endings import Ending, ending_of, endings
from coalition.projection.facts import Authority, Contingent, Facts, Planned


class Why(StrEnum):
    """What makes a step."""

    LEAVES = "leaves"
    REDUCES = "reduces"
    LAPSES = "lapses"
    FALLS = "falls"
    ARRIVES = "arrives"


@dataclass(frozen=True)
class Step:
    """A change of one contingent on a day, and the record that it rests on."""

    contingent: Contingent
    day: date
    before: int
    after: int
    why: Why
    planned: Planned | None = None
    authority: Authority | None = None
    # The mandate that takes the authority along, or on whose day it ends too.
    cause: Authority | None = None

    @property
    def change(self) -> int:
        """How many come; below zero, how many go."""
        return self.after - self.before


@dataclass(frozen=True)
class Course:
    """How every contingent goes: `figures` by sector and month, lead nation apart."""

    months: tuple[date, ...]
    steps: tuple[Step, ...]
    base: dict[str, int]
    figures: dict[str, tuple[int, ...]]
    lead_name: str
    lead_base: int | None
    lead: tuple[int, ...]

    @property
    def total_base(self) -> int:
        """The strength at the date, lead nation apart."""
        return sum(self.base.values())

    @property
    def total(self) -> tuple[int, ...]:
        """The sum of all sectors by month, lead nation apart."""
        return tuple(
            sum(row[place] for row in self.figures.values())
            for place in range(len(self.months))
        )

    def start(self, sector: str | None) -> int:
        """The strength at the date, of a sector or of all, lead nation apart."""
        return self.total_base if sector is None else self.base.get(sector, 0)

    def along(self, sector: str | None) -> tuple[int, ...]:
        """The same by month; nobody is in a sector that the course has not."""
        nobody = (0,) * len(self.months)
        return self.total if sector is None else self.figures.get(sector, nobody)


def run(
    facts: Facts,
    months: tuple[date, ...],
    *,
    plan: Iterable[Planned] = (),
    lapsing: Iterable[int] = (),
) -> Course:
    """Let these steps of the plan happen, and these mandates lapse."""
    planned = [one for one in plan if one.is_counted]
    ended = endings(facts, set(lapsing))
    steps = [*_of_who_serves(facts, planned, ended), *_of_who_arrives(facts, ended)]
    within = [step for step in steps if step.day <= months[-1]]
    within.sort(key=lambda one: (one.day, one.contingent.name, one.contingent.key))
    return _added_up(facts, months, tuple(within))


def _of_who_serves(
    facts: Facts, plan: list[Planned], ended: dict[int, Ending]
) -> Iterator[Step]:
    """What each contributor plans, until its contingents lose their authority."""
    said: dict[int, list[Planned]] = {}
    for step in plan:
        said.setdefault(step.contributor_id, []).append(step)
    for own in _by_contributor(facts):
        going = _planned(own, said.get(own[0].contributor_id, []))
        for one in own:
            yield from _until(one, going[one.key], ending_of(one, facts, ended))


def _of_who_arrives(facts: Facts, ended: dict[int, Ending]) -> Iterator[Step]:
    """Who was decided to come, until its authority ends."""
    for one in facts.arrivals:
        comes = Step(
            one.contingent,
            one.day,
            0,
            one.personnel,
            Why.ARRIVES,
            authority=one.authority,
        )
        ending = ending_of(one.contingent, facts, ended)
        yield from _until(one.contingent, [comes], ending)


def _by_contributor(facts: Facts) -> list[list[Contingent]]:
    """The contingents, those of one contributor together."""
    found: dict[int, list[Contingent]] = {}
    for one in facts.contingents:
        found.setdefault(one.contributor_id, []).append(one)
    return list(found.values())


def _planned(own: list[Contingent], plan: list[Planned]) -> dict[int, list[Step]]:
    """One contributor's steps by contingent, in the order of their days.

    A step never raises a strength, and is in it already where that was stated on the
    step's day or later. Of one day the step that leaves most comes first.
    """
    now = {one.key: one.personnel for one in own}
    steps: dict[int, list[Step]] = {one.key: [] for one in own}
    for step in sorted(plan, key=lambda one: (one.day, -one.left, one.intent_id)):
        open_to = [one for one in own if one.stated_on < step.day]
        settled = sum(now[one.key] for one in own if one not in open_to)
        target = max(step.left - settled, 0)
        shares = share_out(target, [now[one.key] for one in open_to])
        for one, left in zip(open_to, shares, strict=True):
            if left < now[one.key]:
                why = Why.LEAVES if step.left == 0 else Why.REDUCES
                change = Step(one, step.day, now[one.key], left, why, planned=step)
                steps[one.key].append(change)
                now[one.key] = left
    return steps


def share_out(target: int, parts: list[int]) -> list[int]:
    """Lower parts in proportion until they add up to the target, in whole persons.

    What rounding leaves goes to the largest remainders, the first part first. Parts
    that add up to no more than the target stay as they are.
    """
    whole = sum(parts)
    if whole <= target:
        return parts
    shares = [target * part // whole for part in parts]
    order = sorted(range(len(parts)), key=lambda n: (-(target * parts[n] % whole), n))
    for place in order[: target - sum(shares)]:
        shares[place] += 1
    return shares


def _until(one: Contingent, steps: list[Step], ending: Ending | None) -> list[Step]:
    """The steps up to the day from which nobody is there, and that day's own."""
    if ending is None:
        return steps
    kept = [step for step in steps if step.day <= ending.gone_from]
    left = kept[-1].after if kept else one.personnel
    if left:
        why = Why.FALLS if ending.falls else Why.LAPSES
        cause = ending.cause if ending.cause != ending.authority else None
        last = Step(one, ending.gone_from, left, 0, why, None, ending.authority, cause)
        kept = [*kept, last]
    return kept


def _added_up(
    facts: Facts, months: tuple[date, ...], steps: tuple[Step, ...]
) -> Course:
    """Strength at the date plus the steps so far, by sector and month."""
    present = [*facts.contingents, *(one.contingent for one in facts.arrivals)]
    others = [one for one in present if not one.is_lead]
    lead = [one for one in present if one.is_lead]
    sectors = sorted({one.sector for one in others}, key=lambda name: (not name, name))
    base = {
        name: sum(one.personnel for one in others if one.sector == name)
        for name in sectors
    }
    moves = [step for step in steps if not step.contingent.is_lead]
    led = [step for step in steps if step.contingent.is_lead]
    lead_base = sum(one.personnel for one in lead)
    return Course(
        months=months,
        steps=steps,
        base=base,
        figures={
            name: _along(
                base[name], months, [s for s in moves if s.contingent.sector == name]
            )
            for name in sectors
        },
        lead_name=lead[0].name if lead else "",
        lead_base=lead_base if lead else None,
        lead=_along(lead_base, months, led) if lead else (),
    )


def _along(base: int, months: tuple[date, ...], steps: list[Step]) -> tuple[int, ...]:
    return tuple(
        base + sum(step.change for step in steps if step.day <= month)
        for month in months
    )
