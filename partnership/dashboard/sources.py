"""Where a country page's figures come from, as numbered notes."""

from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q

from coalition.models import ContributorStatus, Intent, Mandate, Strength
from donors.models import DebtClaim, Pledge, PledgeStatement
from partnership.actors.models import Actor
from partnership.evidence.models import Source

if TYPE_CHECKING:
    from partnership.accounts.models import User

SHOWN_AT_MOST = 40


def sources_of(actor: Actor, on: date, reader: "User") -> list[Source]:
    """The sources that any of the actor's records names by this date; one query."""
    decided = Q(decided_on=None) | Q(decided_on__lte=on)
    evidence = [
        (Strength, Q(deployment__contributor__actor=actor, stated_on__lte=on)),
        (ContributorStatus, Q(contributor__actor=actor, since__lte=on)),
        (Intent, Q(contributor__actor=actor, stated_on__lte=on)),
        (Mandate, Q(holder=actor) & decided),
        (Pledge, Q(donor=actor, pledged_on__lte=on)),
        (PledgeStatement, Q(pledge__donor=actor, stated_on__lte=on)),
        (DebtClaim, Q(creditor=actor, stated_on__lte=on)),
    ]
    named = Q()
    for model, condition in evidence:
        records = model.objects.visible_to(reader).order_by().filter(condition)
        named |= Q(pk__in=records.values("source"))
    found = Source.objects.visible_to(reader).filter(named)
    return list(found.order_by("published_on", "title")[:SHOWN_AT_MOST])
