"""Strength over time as a report: a row for each group on each day."""

from collections.abc import Iterator

from coalition.strength.asked import (
    contingents,
    forces_in_words,
    marking_of,
    series_of,
)
from coalition.strength.form import StrengthFilter, last_of, refuse_months
from coalition.strength.page import lead_name
from coalition.strength.series import Cell, Group, Series
from coalition.strength.words import STATED, label_of, remarks, state_of
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.templatetags.display import count, grade_words, long_day
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
    Column("on", "Date", Kind.DATE),
    Column("group", "Group"),
    Column("personnel", "Personnel", Kind.COUNT),
    Column("state", "State"),
    Column("stated_from", "Stated from", Kind.DATE),
    Column("stated_to", "Stated to", Kind.DATE),
    Column("evidence", "Weakest evidence"),
    Column("in_total", "In the total", Kind.YES_NO),
)
OTHERS = "Others"


def read(question: Question) -> Reading:
    """The rows of the page, and the totals of its last day; one query for both."""
    series = series_of(question)
    return Reading(Summary(_totals(series), _remarks(question, series)), _rows(series))


def _rows(series: Series) -> Iterator[tuple[Value, ...]]:
    for place, day in enumerate(series.days):
        for in_total, groups in ((True, series.groups), (False, series.lead)):
            for group in groups:
                yield (day, *_group(group, group.cells[place]), in_total)
        if series.others[place] is not None:
            others = (OTHERS, series.others[place], STATED, None, None, "")
            yield (day, *others, True)


def _group(group: Group, cell: Cell | None) -> tuple[Value, ...]:
    state = state_of(cell)
    if state != STATED:
        return label_of(group), None, state, None, None, ""
    words = grade_words(cell.grade)
    return label_of(group), cell.personnel, state, cell.oldest, cell.newest, words


def _totals(series: Series) -> dict[str, Value]:
    last = series.last
    return {
        "personnel_on_the_last_day": last.personnel,
        "lead_nation_on_the_last_day": last.lead,
        "contributors_with_figure": last.with_figure,
        "contributors_without_figure": last.without_figure,
    }


def _remarks(question: Question, series: Series) -> list[str]:
    """The totals are those of the last day; the sums of the others are said here."""
    asked = contingents(question, last_of(question))
    forces, lead = forces_in_words(asked), lead_name(question)
    sums = "; ".join(
        f"{long_day(day)}: {count(tally.personnel) or 'no figure'}"
        for day, tally in zip(series.days, series.tallies, strict=True)
    )
    return [*remarks(asked, series, forces, lead), f"Personnel in total. {sums}."]


def _marking(question: Question) -> OverallMarking | None:
    return marking_of(contingents(question, last_of(question)))


STRENGTH_OVER_TIME = Report(
    name="strength",
    title="Strength over time",
    permission="coalition.export_strength",
    filter_form=StrengthFilter,
    columns=COLUMNS,
    read=read,
    marking=_marking,
    address="coalition:strength_file",
    check=refuse_months,
)
