"""What each section of a brief bears: the markings of all that it rests on."""

from datetime import date
from typing import Any

from django.db.models import Q

from coalition.models import (
    PRT,
    ContributorStatus,
    Deployment,
    Intent,
    Mandate,
    MandateDependency,
    PostStatement,
    Strength,
)
from coalition.queries.dependence import rests_on
from donors.bearing import marking_of
from donors.models import Conference, Pledge, PledgeStatement
from partnership.actors.models import Actor
from partnership.dashboard.bearing import of_mandates
from partnership.dashboard.brief.around import Around
from partnership.dashboard.brief.picture import Picture
from partnership.dashboard.country.bars import next_mandate
from partnership.dashboard.models import SectionKind
from partnership.diplomacy.models import Ask, AskStep, Contact, Meeting, Stance
from partnership.diplomacy.points import bearing as points_bearing
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.models import RecordQuerySet, Source

Marks = frozenset[int]


def bears(now: Picture, beside: Around, reader: Any) -> dict[str, Marks]:
    """The markings of each section by its kind; each bears meeting and actor too.

    What was there at an earlier meeting is borne with what there is now: older records
    are asked for too.
    """
    meeting = beside.meeting
    own = {*marks_of([meeting, meeting.actor, beside.previous])}
    security = own | _of_security(now, reader)
    economic = own | _of_economic(now, reader)
    asks = own | _of_asks(now, reader)
    political = asks | _of_stances(now, reader)
    changed = political | _of_contacts_since(beside, reader)
    found = {
        SectionKind.WHO: security | economic | _of_groupings(beside),
        SectionKind.WANT: asks,
        SectionKind.POINT: own | _of_points(beside, now.on, reader),
        SectionKind.SECURITY: security,
        SectionKind.POLITICAL: political,
        SectionKind.ECONOMIC: economic,
        SectionKind.DATES: security | economic | political | _of_bars(now, reader),
        SectionKind.SINCE: security | economic | changed,
        SectionKind.CONTACT: own | _of_contacts(beside),
        SectionKind.RAISE: own | _of_raised(now, beside),
        SectionKind.RESTS: security | _of_resting(now, beside, reader),
    }
    return {kind: frozenset(marks) for kind, marks in found.items()}


def _of_security(now: Picture, reader: Any) -> set[int]:
    """Its statements, statuses, intents, mandates and posts, with their sources.

    Those that a newer one has replaced too: what changed since is told from them.
    """
    actor, on = now.actor, now.on
    mandates = Mandate.objects.visible_to(reader).filter(holder=actor).known(on)
    statuses = ContributorStatus.objects.visible_to(reader).filter(
        contributor__actor=actor, since__lte=on
    )
    strengths = Strength.objects.visible_to(reader).filter(
        deployment__contributor__actor=actor, stated_on__lte=on
    )
    intents = Intent.objects.visible_to(reader).filter(
        contributor__actor=actor, stated_on__lte=on
    )
    posts = PostStatement.objects.visible_to(reader).filter(actor=actor).known(on)
    facts: list[RecordQuerySet] = [mandates, statuses, strengths, intents, posts]
    held = mandates.order_by().values("pk")
    deployments = Deployment.objects.visible_to(reader)
    edges = MandateDependency.objects.visible_to(reader)
    teams = PRT.objects.visible_to(reader).filter(posts__in=posts.order_by())
    return _held(
        [
            *facts,
            deployments.filter(strengths__in=strengths.order_by()).order_by(),
            edges.filter(mandate__in=held).order_by(),
            *of_mandates(held, on, reader),
            teams.order_by(),
            *_sources(facts, reader),
        ],
        marks_of([now.contributor]),
    )


def _of_bars(now: Picture, reader: Any) -> set[int]:
    """What the mandate bars draw beneath the actor's own, and when none can sit."""
    ending = next_mandate(now.actor, now.on, reader)
    if ending is None:
        return set()
    beneath = rests_on(ending, now.on, reader).values_list("pk", flat=True)
    holders = Actor.objects.visible_to(reader).filter(mandates__in=list(beneath))
    return _held([*of_mandates(list(beneath), now.on, reader), holders], [])


def _of_resting(now: Picture, beside: Around, reader: Any) -> set[int]:
    """What rests on their mandate or carries it, what says so, and whom it keeps."""
    shown = [*beside.resting, *beside.rests_on]
    keys, holders = [one.pk for one in shown], [one.holder for one in shown]
    edges = MandateDependency.objects.visible_to(reader).filter(
        Q(mandate__in=keys) | Q(depends_on__in=keys)
    )
    strengths = Strength.objects.visible_to(reader).filter(
        deployment__contributor__actor__in=holders, stated_on__lte=now.on
    )
    return _held([edges, strengths], marks_of([*shown, *holders]))


def _of_economic(now: Picture, reader: Any) -> set[int]:
    """Its pledges with all that their figures rest on, and their sources."""
    pledges = Pledge.objects.visible_to(reader).filter(
        donor=now.actor, pledged_on__lte=now.on
    )
    keys = pledges.order_by().values("pk")
    statements = PledgeStatement.objects.visible_to(reader).filter(
        pledge__in=keys, stated_on__lte=now.on
    )
    conferences = Conference.objects.visible_to(reader).filter(pledges__in=keys)
    sources = _sources([pledges, statements], reader)
    whole = marking_of(pledges, reader, conferences, *sources, with_reasons=False)
    return set(whole.held) if whole else set()


def _of_points(beside: Around, on: date, reader: Any) -> set[int]:
    """The meeting's points, drafts too, and what has taken the place of a line."""
    meetings = Meeting.objects.visible_to(reader).filter(pk=beside.meeting.pk)
    said = points_bearing.of_points([*beside.points, *beside.broken])
    return _held(points_bearing.of_meetings(meetings, on, reader), list(said))


def _of_groupings(beside: Around) -> set[int]:
    return {
        *marks_of(beside.groupings),
        *marks_of(o.grouping for o in beside.groupings),
    }


def _of_asks(now: Picture, reader: Any) -> set[int]:
    """Every ask and step by the date: they are counted, and so is what has moved."""
    asks = Ask.objects.visible_to(reader).filter(actor=now.actor).known(now.on)
    steps = AskStep.objects.visible_to(reader).filter(
        ask__in=asks.order_by().values("pk"), took_on__lte=now.on
    )
    return _held([asks, steps, *_sources([asks], reader)], [])


def _of_stances(now: Picture, reader: Any) -> set[int]:
    """Every stance by the date: since when one holds is told from the older ones."""
    stances = Stance.objects.visible_to(reader).filter(
        actor=now.actor, stated_on__lte=now.on
    )
    return _held([stances, *_sources([stances], reader)], [])


def _of_contacts(beside: Around) -> set[int]:
    contacts = beside.contacts
    whose = [one.whose_marking for one in contacts if one.whose]
    sources = marks_of(one.source for one in contacts)
    return {*marks_of(contacts), *whose, *sources}


def _of_contacts_since(beside: Around, reader: Any) -> set[int]:
    """Those that are named, and those that are counted only."""
    if beside.previous is None:
        return set()
    since = Contact.objects.visible_to(reader).filter(
        actor=beside.meeting.actor_id,
        held_on__gt=beside.previous.day_at,
        held_on__lte=beside.on,
    )
    return _of_contacts(beside) | _held([since], [])


def _of_raised(now: Picture, beside: Around) -> set[int]:
    conditions, waiting = beside.conditions, beside.waits
    named = [now.contributor, *conditions, *waiting]
    named += [one.pledge for one in conditions]
    named += [one.owner for one in conditions]
    named += [one.influence for one in waiting]
    return {*marks_of(named), *marks_of(one.source for one in waiting)}


def _sources(facts: list[RecordQuerySet], reader: Any) -> list[RecordQuerySet]:
    seen = Source.objects.visible_to(reader).order_by()
    return [seen.filter(pk__in=one.order_by().values("source")) for one in facts]


def _held(querysets: list[RecordQuerySet], also: list[int]) -> set[int]:
    """Every marking that these bear; one query."""
    overall = highest_marking(querysets, also)
    return set(overall.held) if overall else set()
