"""Where a country page's figures come from, as numbered notes."""

from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q

from coalition.models import (
    ContributorStatus,
    FundingStatement,
    Intent,
    Mandate,
    OptionStep,
    Participation,
    PostStatement,
    PRTStatus,
    Strength,
)
from donors.models import DebtClaim, Explanation, Pledge, PledgeStatement, ReliefStage
from partnership.actors.models import Actor
from partnership.diplomacy.models import Ask, Contact, Stance
from partnership.evidence.models import Record, Source

if TYPE_CHECKING:
    from partnership.accounts.models import User

SHOWN_AT_MOST = 40
# How each kind of fact belongs to an actor, and the day since which it is known.
FACTS: list[tuple[type[Record], str, str]] = [
    (Ask, "actor", "opened_on"),
    (Contact, "actor", "held_on"),
    (Stance, "actor", "stated_on"),
    (Strength, "deployment__contributor__actor", "stated_on"),
    (ContributorStatus, "contributor__actor", "since"),
    (Intent, "contributor__actor", "stated_on"),
    (OptionStep, "option__contributor__actor", "since"),
    (PRTStatus, "lead", "since"),
    (PostStatement, "actor", "stated_on"),
    (Participation, "actor", "since"),
    (FundingStatement, "donor", "stated_on"),
    (Pledge, "donor", "pledged_on"),
    (PledgeStatement, "pledge__donor", "stated_on"),
    (Explanation, "pledge__donor", "stated_on"),
    (DebtClaim, "creditor", "stated_on"),
    (ReliefStage, "claim__creditor", "agreed_on"),
]


def sources_of(actor: Actor, on: date, reader: "User") -> list[Source]:
    """The sources that any of the actor's records names by this date; one query."""
    mandates = Mandate.objects.visible_to(reader).known(on).filter(holder=actor)
    named = Q(pk__in=mandates.order_by().values("source"))
    for model, path, day in FACTS:
        records = model.objects.visible_to(reader).order_by()
        known = records.filter(**{path: actor, f"{day}__lte": on})
        named |= Q(pk__in=known.values("source"))
    found = Source.objects.visible_to(reader).filter(named)
    return list(found.order_by("published_on", "title")[:SHOWN_AT_MOST])
