"""The balance as a panel of the front page: a bar for each line (decision 52)."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.html import format_html

from partnership.actors.effort import Effort, Measure
from partnership.actors.sides import Side
from partnership.dashboard.balance.course import Course, Standing, course_of
from partnership.dashboard.balance.form import year_before
from partnership.dashboard.balance.measures import MEASURES, RIGHTS, bears, effort_of
from partnership.dashboard.balance.shares import WHOLE
from partnership.dashboard.balance.strips import sides_filled
from partnership.dashboard.balance.words import (
    first_known,
    no_share_words,
    share_words,
    signed,
    what_wider_partners_do,
)
from partnership.dashboard.front.figures import day, figure, joined, sentence
from partnership.evidence.charts.fills import Fill
from partnership.evidence.counting import FIRM
from partnership.evidence.models import Programme, RecordQuerySet

if TYPE_CHECKING:
    from partnership.accounts.models import User

# Two queries a line at most: what is borne, and what says something without it.
OF_THE_PANEL = ("personnel", "disbursed", "pledged", "dealings", "seats")
SHORT = {"pledged": "money pledged", "dealings": "contacts and visits"}
SHORT_SIDES = {
    Side.LEAD: "lead",
    Side.COALITION: "coalition",
    Side.WIDER: "wider",
    Side.HOST: "host",
}


@dataclass(frozen=True)
class Bar:
    """A line's bar: parts from left to right, and the four shares in words."""

    line: str
    label: str
    name: str
    parts: list[tuple[str, str, Fill]]
    said: str
    change: str


@dataclass(frozen=True)
class Panel:
    """What the front page shows of the balance, of which effort and measures."""

    heading: str
    bars: list[Bar]
    effort: Effort
    measures: list[Measure]

    @property
    def bears(self) -> list[RecordQuerySet]:
        """What it is marked by."""
        return bears(self.effort, self.measures)


def panel(
    on: date, reader: "User", programme: Programme | None, evidence: str = FIRM
) -> Panel | None:
    """Who bears what at a date, against a year before.

    Nothing for who may not open the balance itself.
    """
    if not reader.has_perms(RIGHTS):
        return None
    before = year_before(on)
    effort = effort_of((before, on), reader, programme, evidence)
    measures = [one for one in MEASURES if one.key in OF_THE_PANEL]
    courses = [course_of(one, effort, [on], before) for one in measures]
    shown = {course.measure.line: course for course in reversed(courses)}
    shown |= {one.measure.line: one for one in first_known(courses)}
    heading = what_wider_partners_do(courses, _wider)
    return Panel(
        heading=sentence(heading),
        bars=[_bar(shown[line]) for line in dict.fromkeys(m.line for m in measures)],
        effort=effort,
        measures=[one.measure for one in shown.values()],
    )


def _bar(course: Course) -> Bar:
    last, measure = course.last, course.measure
    said = [
        format_html("{} {}", SHORT_SIDES[side], _share(last, side))
        for side, share in last.whole_shares.items()
        if share is not None
    ]
    missing = [SHORT_SIDES[side] for side, one in last.figures.items() if one is None]
    if said and missing:
        said.append(f"{' and '.join(missing)} not recorded")
    return Bar(
        line=measure.line.value,
        label=str(measure.line.label),
        name=SHORT.get(measure.key, measure.name[0].lower() + measure.name[1:]),
        parts=_parts(course),
        said=joined(said, ", ") or no_share_words(last),
        change=_change_words(course),
    )


def _share(standing: Standing, side: Side) -> str:
    """A share in whole per cent, under its name and with the tenth that it has."""
    whole = standing.whole_shares[side]
    words = share_words(whole, standing.figures[side], WHOLE)
    return _named(standing, side, words)


def _wider(standing: Standing, words: str) -> str:
    return _named(standing, Side.WIDER, words)


def _named(standing: Standing, side: Side, words: str) -> str:
    name = f"balance.{standing.measure.key}.{side.value}"
    return figure(name, standing.shares[side], words)


def _change_words(course: Course) -> str:
    """Wider +1.2 points since 31 Jan 2005; empty where that is not known."""
    change, since = course.change(Side.WIDER), day(course.before.day, style="short")
    if change is None:
        return ""
    if not change:
        return format_html("wider unchanged since {}", since)
    much = figure(f"balance.{course.measure.key}.change", change, signed(change))
    return format_html("wider {} points since {}", much, since)


def _parts(course: Course) -> list[tuple[str, str, Fill]]:
    """Where each side's part begins and how wide it is, in per cent of the width."""
    parts, at = [], 0
    filled = sides_filled(course.measure.line.value)
    for side, fill in zip(Side, filled, strict=True):
        share = course.last.shares[side] or 0
        if share:
            parts.append((f"{at}%", f"{share}%", fill))
        at += share
    return parts
