"""What the pages across the lines bear: the markings of all that they show, no more."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from coalition.models import (
    Contributor,
    ContributorStatus,
    DecisionBody,
    Deployment,
    Intent,
    Mandate,
    MandateDependency,
    Mission,
    MissionOption,
    OptionStep,
    PRTStatus,
    Recess,
    Responsibility,
    Strength,
)
from donors.bearing import marking_of
from donors.models import Pledge
from partnership.actors.models import Actor, Province
from partnership.dashboard.front.measured import with_measures
from partnership.dashboard.front.sources import marks_of_sources
from partnership.diplomacy.models import Event, EventDate, Meeting, Point
from partnership.evidence.banner import marks_of, overall_marking
from partnership.evidence.borne import that_may_change
from partnership.evidence.counting import FIRM
from partnership.evidence.models import RecordQuerySet
from partnership.evidence.overall_marking import OverallMarking
from partnership.strategy.standing.lines import counted_in

if TYPE_CHECKING:
    from partnership.accounts.models import User
    from partnership.dashboard.country.page import CountryPage
    from partnership.dashboard.front_page import FrontPage


def of_the_front_page(
    page: "FrontPage", reader: "User", evidence: str = FIRM
) -> OverallMarking | None:
    """What the three lines show at its date, with whoever is named.

    From many tables it is read only if a record bears what would change it.
    """
    found = overall_marking(_at_hand(page))
    if that_may_change(found, reader):
        return of_all_its_records(page, reader, evidence)
    return found


def _at_hand(page: "FrontPage") -> set[int]:
    return {
        *page.flags.marking_ids,
        *page.ladder.marking_ids,
        *page.changed.marking_ids,
        *_teams(page.handover.teams),
        *marks_of_sources(page.sources),
    }


def of_all_its_records(
    page: "FrontPage", reader: "User", evidence: str = FIRM
) -> OverallMarking | None:
    """The same read from all that is shown, also what the reader ought not to see."""
    drawn = page.ladder.mandate_ids | page.timeline.mandate_ids
    meetings = _meetings(page, reader)
    owing = [one.slug for one in page.gap.donors if one.slug] if page.gap else []
    disputed = [one.key for one in page.decisions if one.url_name == "donors:pledge"]
    named = Q(pledges__in=disputed) | Q(slug__in=owing) | Q(contributor__isnull=False)
    named |= Q(mandates__in=drawn) | Q(meetings__in=meetings.order_by().values("pk"))
    pledges = Pledge.objects.visible_to(reader).at(page.on).wholes()
    found = marking_of(
        pledges,
        reader,
        Actor.objects.visible_to(reader).filter(named),
        *of_mandates(drawn, page.on, reader),
        *of_strength(page, reader),
        *_retention(page, reader),
        *_provinces(page, reader),
        meetings,
        *_political(page, meetings, reader),
        *counted_in(page.lines.values(), page.on, reader),
        *(page.balance.bears if page.balance else ()),
        also=_at_hand(page),
        with_reasons=False,
    )
    return with_measures(found, page.lines, page.on, reader, evidence)


def of_mandates(
    drawn: "Iterable[int] | QuerySet", on: date, reader: "User"
) -> list[RecordQuerySet]:
    """The mandates that are drawn, what renews and rests on them, when none can sit."""
    mandates = Mandate.objects.visible_to(reader).order_by()
    shown = mandates.filter(pk__in=drawn)
    recesses = Recess.objects.visible_to(reader).filter(
        body__in=shown.values("decision_body")
    )
    return [
        shown,
        mandates.known(on).filter(renews__in=drawn),
        MandateDependency.objects.visible_to(reader).filter(depends_on__in=drawn),
        recesses,
        DecisionBody.objects.visible_to(reader).filter(
            pk__in=recesses.order_by().values("body")
        ),
    ]


def of_strength(
    page: "FrontPage | CountryPage", reader: "User"
) -> list[RecordQuerySet]:
    """Who serves or has left, and the newest statements, counted and not."""
    statements = Strength.objects.visible_to(reader)
    statuses = ContributorStatus.objects.visible_to(reader)
    counted = statements.counted().newest_by(page.on).values("pk")
    newest = Q(pk__in=statements.newest_by(page.on).values("pk")) | Q(pk__in=counted)
    return [
        Contributor.objects.visible_to(reader),
        Deployment.objects.visible_to(reader),
        statuses.filter(pk__in=statuses.newest_by(page.on).values("pk")),
        statements.filter(newest),
    ]


def _retention(page: "FrontPage", reader: "User") -> list[RecordQuerySet]:
    """What was, was meant, and offered: who is retained is counted from it.

    Statuses of before too: who has left and is back is a departure all the same.
    """
    statuses = ContributorStatus.objects.visible_to(reader)
    steps = OptionStep.objects.visible_to(reader).filter(since__lte=page.on)
    options = MissionOption.objects.visible_to(reader).filter(steps__in=steps)
    return [
        statuses.filter(since__lte=page.on),
        Intent.objects.visible_to(reader).filter(stated_on__lte=page.on),
        steps,
        options.order_by(),
        Mission.objects.visible_to(reader).filter(options__in=options).order_by(),
    ]


def _provinces(page: "FrontPage", reader: "User") -> list[RecordQuerySet]:
    held = Responsibility.objects.visible_to(reader)
    return [
        Province.objects.visible_to(reader),
        held.filter(pk__in=held.newest_by(page.on).values("pk")),
    ]


def _teams(teams: Iterable[PRTStatus]) -> list[int]:
    """Their statuses, the teams, where they are, and who leads them."""
    return [
        mark
        for one in teams
        for mark in marks_of([one, one.prt, one.prt.province, one.lead])
    ]


def _meetings(page: "FrontPage", reader: "User") -> RecordQuerySet:
    return Meeting.objects.with_seen_actor(reader).ahead(page.on)


def _political(
    page: "FrontPage", meetings: RecordQuerySet, reader: "User"
) -> list[RecordQuerySet]:
    """Points of the meetings that were cleared, and events by their dates of then."""
    dates = EventDate.objects.visible_to(reader)
    ahead = dates.filter(
        pk__in=EventDate.objects.ahead(page.on, reader).order_by().values("pk")
    )
    points = Point.objects.cleared(page.on, reader)
    return [
        points.filter(meeting__in=meetings.order_by().values("pk")),
        ahead,
        Event.objects.visible_to(reader).filter(dates__in=ahead.order_by()),
    ]
