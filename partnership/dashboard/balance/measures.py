"""The measures of the balance, line by line, and what is asked of each."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from coalition.effort.personnel import PERSONNEL
from coalition.effort.posts import POSTS
from coalition.effort.service import services
from donors.effort.money import DISBURSED, PLEDGED
from partnership.actors.effort import Effort, Measure
from partnership.actors.models import Actor
from partnership.actors.sides import Sides
from partnership.diplomacy.effort.dealings import DEALINGS
from partnership.diplomacy.effort.seats import SEATS
from partnership.evidence.banner import highest_marking
from partnership.evidence.counting import FIRM
from partnership.evidence.models import Programme, RecordQuerySet
from partnership.evidence.overall_marking import OverallMarking

if TYPE_CHECKING:
    from partnership.accounts.models import User

# The first known of a line says how its effort is borne.
MEASURES = (PERSONNEL, POSTS, DEALINGS, SEATS, DISBURSED, PLEDGED)
BY_KEY = {measure.key: measure for measure in MEASURES}
RIGHTS = ("coalition.view_contributor", "donors.view_pledge", "diplomacy.view_contact")


def effort_of(
    days: tuple[date, ...],
    reader: "User",
    programme: Programme | None,
    evidence: str = FIRM,
) -> Effort:
    """What is asked of every measure; the sides are found in one query."""
    lead = programme.lead_nation_id if programme else None
    served = services(days[-1], reader, lead)
    return Effort(days, reader, Sides.of(programme, served), evidence)


def marking_of(
    effort: Effort, measures: Sequence[Measure] = MEASURES
) -> OverallMarking | None:
    """The highest marking of all that these measures count, and of who is on a side."""
    return highest_marking(bears(effort, measures))


def bears(effort: Effort, measures: Sequence[Measure]) -> list[RecordQuerySet]:
    """What these measures count, and who is on a side."""
    found = [one for measure in measures for one in measure.bears(effort)]
    if PERSONNEL not in measures:
        # Who served in the coalition decides where everybody else stands.
        found += PERSONNEL.bears(effort)
    sided = [span.actor_id for span in effort.sides.spans]
    found.append(Actor.objects.visible_to(effort.reader).filter(pk__in=sided))
    return found
