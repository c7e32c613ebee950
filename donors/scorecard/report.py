"""Conferences as a report: what was pledged at each, and what came of it."""

from donors.bearing import marking_of
from donors.models import Conference, Pledge
from donors.position import Positions
from donors.reports import rates_of
from donors.scorecard.listing import ConferenceRow, conferences_at
from donors.sum_cells import AT_OWN_RATES, sums
from partnership.evidence.models import RecordQuerySet
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.listed import EvidenceFilter, cell, list_report
from partnership.exchange.report import Kind, Question
from partnership.exchange.writers.calendar import Day, known_to


def pledges(question: Question) -> RecordQuerySet:
    """Whatever was pledged by the date."""
    return Pledge.objects.visible_to(question.reader).at(question.on).wholes()


def positions(question: Question) -> Positions:
    """Where it stands."""
    evidence = question.filters["evidence"]
    return pledges(question).with_position(question.on, question.reader, evidence)


def marking(question: Question) -> OverallMarking | None:
    """Of the pledges, of what their figures rest on, and of the conferences."""
    conferences = Conference.objects.visible_to(question.reader)
    return marking_of(pledges(question), question.reader, conferences)


def days(row: ConferenceRow, question: Question) -> list[Day]:
    """When it is held; none for a day that nobody knows."""
    one = row.conference
    if one.held_on is None:
        return []
    place = one.place or "place not recorded"
    return [
        Day(
            uid=f"donor-conference-{one.pk}@partnership",
            starts=one.held_on,
            summary=one.name,
            description=f"Donor conference, {place}.{known_to(one.held_precision)}",
            url=one.get_absolute_url(),
            changed_at=one.updated_at,
            sequence=one.version - 1,
            marks=frozenset({one.marking_id}),
        )
    ]


CONFERENCES = list_report(
    name="conferences",
    title="Donor conferences",
    permission="donors.export_pledge",
    sees="donors.view_conference",
    address="donors:conference_file",
    filter_form=EvidenceFilter,
    cells=(
        cell("conference", "Conference", "conference.name"),
        cell("place", "Place", "conference.place"),
        cell("held_on", "Held on", "conference.held_on", Kind.DATE),
        cell("held_known", "Known to the", "conference.held_precision"),
        *sums("sums.totals.counted"),
    ),
    rows=lambda question: conferences_at(positions(question)),
    rates=lambda asked: rates_of(pledges(asked), asked),
    marking=marking,
    remarks=lambda _: [AT_OWN_RATES],
    days=days,
)
