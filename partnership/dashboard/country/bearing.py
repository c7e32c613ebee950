"""What a country page bears: the actor's own records, and all that the page names."""

from typing import TYPE_CHECKING

from donors.models import Conference
from partnership.actors.models import Actor
from partnership.dashboard.bearing import of_mandates, of_strength
from partnership.dashboard.records import of_one_actor
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.models import RecordQuerySet
from partnership.evidence.overall_marking import OverallMarking
from partnership.strategy.evidence_rating import marks_of_evidence
from partnership.strategy.models import ActionDate, ActionMeasure, ActionOwner, Update

if TYPE_CHECKING:
    from partnership.accounts.models import User
    from partnership.dashboard.country.page import CountryPage


def of_a_country_page(page: "CountryPage", reader: "User") -> OverallMarking | None:
    """The actor's own records, what its mandate rests on, and whatever is named."""
    drawn = page.security.timeline.mandate_ids
    holders = Actor.objects.visible_to(reader).filter(mandates__in=drawn)
    conferences = Conference.objects.visible_to(reader)
    first = [one.id for one in page.economic.pledges[:1]]
    return highest_marking(
        [
            *of_one_actor(page.actor, reader),
            holders,
            # The first pledge says where it was made.
            conferences.filter(pledges__in=first),
            *of_mandates(drawn, page.on, reader),
            *of_strength(page, reader),
            *_of_actions(page, reader),
        ],
        also=[
            *page.flags.marking_ids,
            *page.wanted.dealings.marking_ids,
            *page.wanted.marking_ids,
            *page.security.marking_ids,
            *page.teams.marking_ids,
            *page.political.marking_ids,
            *page.economic.marking_ids,
            *page.timeline.marking_ids,
            *marks_of(page.notes.sources),
            *marks_of(one.grouping for one in page.groupings),
            *_named_in_actions(page, reader),
        ],
    )


def _of_actions(page: "CountryPage", reader: "User") -> list[RecordQuerySet]:
    """What says how the actions of the strategy stand."""
    actions = [row.action.pk for row in page.actions]
    if not actions:
        return []
    facts = (ActionDate, ActionMeasure, ActionOwner, Update)
    return [
        model.objects.visible_to(reader).filter(action__in=actions).order_by()
        for model in facts
    ]


def _named_in_actions(page: "CountryPage", reader: "User") -> list[int]:
    rows = page.actions
    owners = [owner.actor for row in rows for owner in row.owners]
    objectives = [row.action.objective for row in rows]
    figures = [row.evidence for row in rows]
    measured = marks_of_evidence(figures, page.on, reader, page.evidence)
    return [*marks_of([*(row.action for row in rows), *objectives, *owners]), *measured]
