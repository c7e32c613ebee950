"""Every conference with what was pledged there and what came of it."""

from dataclasses import dataclass

from donors.keyed import BY_CONFERENCE, Keyed, totals_by
from donors.models import Conference
from donors.position import Positions

MOST_CONFERENCES = 300


@dataclass(frozen=True)
class ConferenceRow:
    """A conference and its pledges; without any, `sums` is None."""

    conference: Conference
    sums: Keyed | None


def conferences_at(positions: Positions) -> list[ConferenceRow]:
    """The conferences, newest first, in two queries; planned ones have no pledges."""
    found = totals_by(positions, BY_CONFERENCE)
    conferences = Conference.objects.visible_to(positions.reader)
    newest = conferences.order_by("-held_on", "name")[:MOST_CONFERENCES]
    return [ConferenceRow(one, found.get(str(one.pk))) for one in newest]
