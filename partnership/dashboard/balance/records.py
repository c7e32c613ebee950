"""The records behind one share: exactly those whose figures add up to it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict

from partnership.actors.effort import Effort, Measure, Row
from partnership.actors.effort_rows import sorted_rows
from partnership.actors.sides import Side
from partnership.dashboard.balance.course import Standing, course_of
from partnership.dashboard.balance.measures import (
    BY_KEY,
    MEASURES,
    PERSONNEL,
    RIGHTS,
    effort_of,
    marking_of,
)
from partnership.dashboard.balance.words import (
    figure_words,
    share_words,
    unknown_words,
    with_unit,
)
from partnership.evidence.counting import EvidenceField
from partnership.evidence.models import Programme
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.paging import Part, part_of
from partnership.evidence.templatetags.display import grade_words, long_day
from partnership.evidence.years import FIRST_DAY, LAST_DAY
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind, Question

ROWS = 50
AFTER = "This day is after the date of the page."


class RecordsFilter(forms.Form):
    """Which share: of which measure, borne by whom, on which day."""

    measure = forms.ChoiceField(
        choices=[(one.key, one.name) for one in MEASURES], required=False
    )
    side = forms.ChoiceField(choices=Side, required=False, label="Borne by")
    on = forms.DateField(
        required=False,
        label="On the day",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    evidence = EvidenceField()

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.as_at = on

    def clean_measure(self) -> str:
        return self.cleaned_data["measure"] or PERSONNEL.key

    def clean_side(self) -> str:
        return self.cleaned_data["side"] or Side.LEAD

    def clean_on(self) -> date:
        """The date of the page without one; nothing after it counts."""
        day = self.cleaned_data["on"] or self.as_at
        if day > self.as_at:
            raise forms.ValidationError(AFTER)
        return min(max(day, FIRST_DAY), LAST_DAY)


@dataclass(frozen=True)
class Asked:
    """A share as it is asked for, with the effort that it is of."""

    measure: Measure
    side: Side
    effort: Effort

    @property
    def rows(self) -> QuerySet:
        """Its records, by actor."""
        return sorted_rows(self.measure.rows(self.effort, self.side))

    @property
    def standing(self) -> Standing:
        """The measure on the day; one query."""
        on = self.effort.last
        return course_of(self.measure, self.effort, [on], on).last


def asked_of(question: Question) -> Asked:
    """The share that a valid form asks for; one query for the sides."""
    asked = question.filters
    programme = Programme.objects.first()
    days, evidence = (asked["on"],), asked["evidence"]
    effort = effort_of(days, question.reader, programme, evidence)
    return Asked(BY_KEY[asked["measure"]], Side(asked["side"]), effort)


@dataclass(frozen=True)
class RecordsPage:
    """A page of the records, and what they add up to."""

    heading: str
    lede: str
    measure: Measure
    rows: list[tuple[Row, str]]
    whole: str
    unknown: str
    soft: str
    part: Part

    @property
    def found(self) -> str:
        """How many records there are."""
        number = self.part.page.paginator.count
        return f"{number:,} record{'' if number == 1 else 's'}"


def build(question: Question, query: QueryDict) -> RecordsPage:
    """The page that the address asks for; a fixed number of queries."""
    asked = asked_of(question)
    measure, side, standing = asked.measure, asked.side, asked.standing
    share, figure = standing.shares[side], standing.figures[side]
    part = part_of(asked.rows, ROWS, query)
    rows = [Row(*row) for row in part.rows]
    day, of = long_day(standing.day), measure.name.split(",")[0]
    said = "No share" if share is None else share_words(share, figure)
    return RecordsPage(
        heading=f"{side.label}: {said} of {of[0].lower()}{of[1:]}",
        lede=_lede(standing, side, day),
        measure=measure,
        rows=[(row, figure_words(row.figure, measure)) for row in rows],
        whole=with_unit(figure, measure),
        unknown=unknown_words(standing),
        soft=standing.soft.in_words(asked.effort.evidence),
        part=part,
    )


def _lede(standing: Standing, side: Side, day: str) -> str:
    """168,000 of 179,521 personnel on 1 February 2006."""
    figure, measure = standing.figures[side], standing.measure
    if figure is None:
        return f"No figure is recorded on {day}."
    whole = with_unit(standing.whole, measure)
    return f"{figure_words(figure, measure)} of {whole} on {day}."


def _marking(question: Question) -> OverallMarking | None:
    asked = asked_of(question)
    return marking_of(asked.effort, (asked.measure,))


def _listed(question: Question) -> Any:
    return (Row(*row) for row in asked_of(question).rows.iterator(chunk_size=500))


def _remarks(question: Question) -> list[str]:
    asked = asked_of(question)
    return [
        f"{asked.measure.name}, {asked.side.label.lower()},"
        f" {_lede(asked.standing, asked.side, long_day(asked.effort.last))}",
        asked.measure.formula,
    ]


RECORDS = list_report(
    name="balance-records",
    title="Records behind a share of the balance of effort",
    sees=RIGHTS,
    address="dashboard:balance_records_file",
    filter_form=RecordsFilter,
    form_takes=("on",),
    cells=(
        cell("actor", "Country or organisation", "actor_name"),
        cell("what", "Record"),
        cell("dated_on", "Date", kind=Kind.DATE),
        cell("known_to_the", "Known to the", "precision"),
        cell("figure", "Figure", kind=Kind.MONEY),
        cell("evidence", "Evidence", lambda row: grade_words(row.evidence)),
        cell("source", "Source", "source_title"),
    ),
    rows=_listed,
    marking=_marking,
    remarks=_remarks,
)
