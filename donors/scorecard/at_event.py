"""What was pledged at a conference, for the page of the event that it is."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from donors.bearing import marking_of
from donors.models import Conference, Pledge
from donors.totals import read_totals
from partnership.evidence.clock import dated
from partnership.evidence.pledged_at import Conferences, PledgesMade


def offered(reader: Any) -> QuerySet[Conference]:
    """The conferences that the reader may see."""
    return Conference.objects.visible_to(reader)


def pledged(request: HttpRequest, key: int) -> PledgesMade | None:
    """What counts of its pledges at the date; None where it is not to be seen."""
    on, reader = request.as_at, request.user
    conferences = offered(reader).filter(pk=key)
    conference = conferences.first()
    if conference is None or not reader.has_perm("donors.view_conference"):
        return None
    pledges = Pledge.objects.visible_to(reader).at(on).wholes()
    pledges = pledges.filter(conference=conference)
    positions = pledges.with_position(on, reader, request.evidence)
    totals = read_totals(on, positions.groups(), request.evidence)
    marking = marking_of(pledges, reader, conferences, with_reasons=False)
    return PledgesMade(
        name=conference.name,
        url=dated(request, conference.get_absolute_url()),
        total_usd=totals.pledged_usd,
        pledges=totals.counted.pledges,
        left_out=totals.evidence_words,
        marking_ids=tuple(marking.held) if marking else (),
    )


CONFERENCES = Conferences(offered, pledged)
