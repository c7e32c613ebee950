"""Put the page of the balance together: finding, picture, and each line in rows."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from django.db.models import Q

from partnership.actors.effort import Effort, Measure
from partnership.actors.models import Actor
from partnership.actors.sides import Side
from partnership.dashboard.balance.course import Course, Standing, course_of
from partnership.dashboard.balance.form import days_of, year_before
from partnership.dashboard.balance.measures import MEASURES, effort_of
from partnership.dashboard.balance.picture import picture
from partnership.dashboard.balance.words import (
    change_sentence,
    figure_words,
    finding,
    first_known,
    missing_sentence,
    share_words,
    unknown_words,
    what_wider_partners_do,
    with_unit,
)
from partnership.evidence.charts.chart import Chart
from partnership.evidence.lines import Line
from partnership.evidence.models import Programme
from partnership.evidence.months import last_day
from partnership.evidence.templatetags.display import date_words
from partnership.exchange.report import Question


@dataclass(frozen=True)
class Cell:
    """A side's share and figure; with a figure it opens the records behind it."""

    side: Side
    share: str
    figure: str
    is_known: bool


@dataclass(frozen=True)
class Month:
    """A row of a measure: a day, or neighbouring ones that say the same; or nothing."""

    since: date
    until: date
    cells: list[Cell]
    whole: str

    @property
    def since_words(self) -> str:
        """The first of several, without the year of the last; empty for one."""
        if self.since == self.until:
            return ""
        words = _end_words(self.since)
        return words.removesuffix(f" {self.until.year}")

    @property
    def until_words(self) -> str:
        """The last, or the only one."""
        return _end_words(self.until)


@dataclass(frozen=True)
class MeasureTable:
    """A measure in rows, newest first, with its formula and what it leaves out."""

    measure: Measure
    months: list[Month]
    unknown: str
    soft: str


@dataclass(frozen=True)
class LineSection:
    """A line with its measures."""

    line: Line
    heading: str
    tables: list[MeasureTable]


@dataclass(frozen=True)
class BalancePage:
    """Everything that the template shows."""

    heading: str
    lede: str
    chart: Chart
    sections: list[LineSection]
    who: list[tuple[str, str]]
    found: str
    sides: list[str]
    soft: str


def read_courses(question: Question) -> tuple[Effort, list[Course]]:
    """Every measure over the months asked for, in one query each and one for sides."""
    days = days_of(question)
    before = year_before(days[-1])
    asked = tuple(sorted({before, *days}))
    programme = Programme.objects.first()
    effort = effort_of(asked, question.reader, programme, question.filters["evidence"])
    return effort, [course_of(measure, effort, days, before) for measure in MEASURES]


def build(question: Question) -> BalancePage:
    """The page; a fixed number of queries, however many months and records."""
    effort, courses = read_courses(question)
    days = [one.day for one in courses[0].standings]
    said = [change_sentence(one) for one in first_known(courses)]
    soft = [course.last.soft.in_words(effort.evidence) for course in courses]
    return BalancePage(
        heading=finding(courses),
        lede=" ".join(filter(None, [*said, missing_sentence(courses)])),
        chart=picture(courses, effort),
        sections=list(_sections(courses, effort)),
        who=_who(effort),
        found=f"{len(MEASURES)} measures at the end of {len(days)}"
        f" month{'' if len(days) == 1 else 's'}",
        sides=[str(label) for label in Side.labels],
        soft=" ".join(
            f"{course.measure.name}: {words[0].lower()}{words[1:]}"
            for course, words in zip(courses, soft, strict=True)
            if words
        ),
    )


def _sections(courses: list[Course], effort: Effort) -> Iterator[LineSection]:
    for line, found in groupby(courses, lambda one: one.measure.line):
        of_line = list(found)
        heading = what_wider_partners_do(of_line)
        tables = [_table(course, effort) for course in of_line]
        yield LineSection(line, heading, tables)


def _table(course: Course, effort: Effort) -> MeasureTable:
    return MeasureTable(
        measure=course.measure,
        months=list(_months(course)),
        unknown=unknown_words(course.last),
        soft=course.last.soft.in_words(effort.evidence),
    )


def _months(course: Course) -> Iterator[Month]:
    newest_first = map(_month, reversed(course.standings))
    for _, run in groupby(newest_first, lambda one: (one.cells, one.whole)):
        last, *others = run
        yield replace(last, since=others[-1].since) if others else last


def _month(standing: Standing) -> Month:
    measure, day = standing.measure, standing.day
    cells = [
        Cell(
            side=side,
            share=share_words(standing.shares[side], standing.figures[side]),
            figure=figure_words(standing.figures[side], measure),
            is_known=standing.figures[side] is not None,
        )
        for side in Side
    ]
    if not standing.is_recorded:
        return Month(day, day, [], "")
    return Month(day, day, cells, with_unit(standing.whole, measure))


def _end_words(day: date) -> str:
    """At the end of Jun 2005; of 1 Feb 2006, which ends no month."""
    return date_words(day, "month" if day == last_day(day) else "day", "short")


def _who(effort: Effort) -> list[tuple[str, str]]:
    """Who is on each side on the last day, as far as the reader may see them."""
    on, sides = effort.last, effort.sides
    named = {side: sides.actors(side, on) for side in Side if side != Side.WIDER}
    every = [key for keys in named.values() for key in keys]
    actors = Actor.objects.visible_to(effort.reader).filter(Q(pk__in=every))
    names = dict(actors.order_by("name").values_list("pk", "name"))
    listed = {
        side: ", ".join(name for key, name in names.items() if key in keys)
        for side, keys in named.items()
    }
    listed[Side.WIDER] = "Every other country and organisation"
    return [(str(side.label), listed[side]) for side in Side]
