"""The balance as a report: a row for each measure, month and side."""

from collections.abc import Iterator

from partnership.actors.sides import Side
from partnership.dashboard.balance.course import Course
from partnership.dashboard.balance.form import BalanceFilter, days_of, refuse_months
from partnership.dashboard.balance.measures import (
    MEASURES,
    RIGHTS,
    effort_of,
    marking_of,
)
from partnership.dashboard.balance.page import read_courses
from partnership.evidence.models import Programme
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.file_links import MAY_EXPORT
from partnership.exchange.report import (
    Column,
    Kind,
    Question,
    Reading,
    Report,
    Summary,
    Value,
)

COLUMNS = (
    Column("on", "At the end of", Kind.DATE),
    Column("line", "Line"),
    Column("measure", "Measure"),
    Column("side", "Borne by"),
    Column("share", "Share (per cent)", Kind.MONEY),
    Column("number", "Number", Kind.COUNT),
    Column("amount_usd", "Amount (US$)", Kind.USD),
    Column("unknown", "Records without a figure", Kind.COUNT),
    Column("press", "Press only", Kind.COUNT),
    Column("unverified", "Unverified", Kind.COUNT),
)
RULES = [
    "The shares of a measure and month add up to 100: what rounding down leaves goes to"
    " the largest remainders.",
    "A side of which nobody recorded a figure has no share, and neither has one that"
    " alone has a figure. Empty is unknown, never nought.",
    "Lead nations are the programme’s lead nation and its home government; other"
    " coalition members serve in the lead nation’s forces on the day.",
]


def read(question: Question) -> Reading:
    """The rows of the page; the formula of each measure is said."""
    effort, courses = read_courses(question)
    soft = [
        f"{one.measure.name}: {words}"
        for one in courses
        if (words := one.last.soft.in_words(effort.evidence))
    ]
    formulas = [
        f"{one.name}: {one.formula} Leaves out: {one.leaves_out}" for one in MEASURES
    ]
    return Reading(Summary({}, [*soft, *RULES, *formulas]), _rows(courses))


def _rows(courses: list[Course]) -> Iterator[tuple[Value, ...]]:
    for course in courses:
        measure = course.measure
        for standing in course.standings:
            for side in Side:
                figure, borne = standing.figures[side], standing.borne.get(side)
                number = None if measure.is_money else figure
                amount = figure if measure.is_money else None
                counts = borne[3:] if borne else (0, 0, 0)
                yield (
                    standing.day,
                    str(measure.line.label),
                    measure.name,
                    str(side.label),
                    standing.shares[side],
                    number,
                    amount,
                    *counts,
                )


def marking(question: Question) -> OverallMarking | None:
    """The highest marking of all that the measures count."""
    days, evidence = days_of(question), question.filters["evidence"]
    programme = Programme.objects.first()
    return marking_of(effort_of(days, question.reader, programme, evidence))


BALANCE = Report(
    name="balance",
    title="Balance of effort",
    permission=MAY_EXPORT,
    sees=RIGHTS,
    filter_form=BalanceFilter,
    form_takes=(),
    columns=COLUMNS,
    read=read,
    marking=marking,
    address="dashboard:balance_file",
    check=refuse_months,
)
