"""Departures and options as a report: who goes, what follows, who is retained."""

from collections.abc import Iterator
from typing import Any

from django import forms

from coalition.missions import bearing
from coalition.missions.catalogue import states
from coalition.missions.departures import Departure, departures
from coalition.missions.retention import Rate, rate_at
from coalition.models import MissionKind, OptionState, OptionStep
from partnership.evidence.banner import highest_marking
from partnership.evidence.models import Grade
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.visible_sources import with_sources
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
    Column("contributor", "Contributor"),
    Column("outcome", "Outcome"),
    Column("leaving_since", "Leaving or gone since", Kind.DATE),
    Column("departed_on", "Departed on", Kind.DATE),
    Column("retained", "Retained", Kind.YES_NO),
    Column("mission", "Mission"),
    Column("kind", "Kind"),
    Column("state", "State of the option"),
    Column("state_since", "State since", Kind.DATE),
    Column("known_to_the", "Known to the"),
    Column("personnel_offered", "Personnel offered", Kind.COUNT),
    Column("evidence", "Evidence"),
    Column("source", "Source"),
)
NOT_LEAVING = "Not leaving"
RULE = (
    "A departure is retained when an option of it is accepted, or deployed since it"
    " began to go. One that has happened stays in the count for ever."
)


class MissionFilter(forms.Form):
    """The report has no filters but the clocks."""

    def __init__(self, *args: Any, reader: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)


def read(question: Question) -> Reading:
    """The rate at the date, and one row for each option and each departure without."""
    on, reader = question.on, question.reader
    rate = rate_at(on, reader)
    gone = departures(on, reader, most=None)
    options = list(with_sources(states(on, reader), reader))
    totals = {
        "departures": rate.departures,
        "departures_retained": rate.retained,
        "retention_rate": rate.words,
    }
    return Reading(Summary(totals, _remarks(rate)), _rows(gone, options))


def _remarks(rate: Rate) -> list[str]:
    parts = ", ".join(
        f"{outcome.label.lower()} {number:,}"
        for outcome, number in rate.by_outcome.items()
        if number
    )
    return [RULE, f"The departures: {parts}."] if parts else [RULE]


def _rows(
    gone: list[Departure], options: list[OptionStep]
) -> Iterator[tuple[Value, ...]]:
    """Departures first, what is lost first; then options of those who are not going."""
    of: dict[int, list[OptionStep]] = {}
    for step in options:
        of.setdefault(step.option.contributor_id, []).append(step)
    for one in gone:
        words = (one.outcome_words, one.going_from, one.departed_on, one.is_retained)
        for step in of.pop(one.contributor_id, [None]):
            yield (one.name, *words, *_option(step))
    for steps in of.values():
        for step in steps:
            name = step.option.contributor.actor.name
            yield (name, NOT_LEAVING, None, None, None, *_option(step))


def _option(step: OptionStep | None) -> tuple[Value, ...]:
    if step is None:
        return (None,) * 8
    mission = step.option.mission
    return (
        mission.name,
        MissionKind(mission.kind).label,
        OptionState(step.state).label,
        step.since,
        step.since_precision,
        step.personnel_offered,
        Grade(step.grade).label,
        step.source.title if step.source else None,
    )


def marking(question: Question) -> OverallMarking | None:
    """Of all that the rows are worked out from, and name."""
    reader = question.reader
    return highest_marking(
        [*bearing.of_departures(reader), *bearing.of_options(reader)]
    )


MISSIONS = Report(
    name="missions",
    title="Departures and alternative missions",
    permission="coalition.export_mission",
    filter_form=MissionFilter,
    columns=COLUMNS,
    read=read,
    marking=marking,
    address="coalition:mission_file",
)
