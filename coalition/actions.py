"""What people record on the security line: dated facts, and renewals."""

from datetime import date
from typing import Any

from django.db import transaction

from coalition.models import (
    Contributor,
    ContributorStatus,
    Deployment,
    Force,
    Intent,
    Mandate,
    MandateDependency,
    Sector,
    Strength,
)
from partnership.actors.models import Actor
from partnership.evidence.history import change_by, recorded_by
from partnership.evidence.models import Source
from partnership.evidence.reasons import Reason
from partnership.evidence.refusal import Refused
from partnership.evidence.templatetags.display import date_words


class AlreadyRenewed(Refused):
    """Someone has recorded a renewal of this mandate before."""


@transaction.atomic
def record_strength(
    *,
    contributor: Contributor,
    force: Force,
    sector: Sector | None,
    personnel: int,
    stated_on: date,
    by: Any,
    reason: Reason | str | None = None,
    source: Source | None = None,
    **facts: Any,
) -> Strength:
    """Record how many people one source stated on one day, in a force and sector."""
    facts.setdefault("marking", contributor.marking)
    with recorded_by(by, reason=reason, source=source):
        deployment, _ = Deployment.objects.get_or_create(
            contributor=contributor,
            force=force,
            sector=sector,
            defaults={"marking": contributor.marking, "created_by": by},
        )
        return deployment.strengths.create(
            personnel=personnel,
            stated_on=stated_on,
            source=source,
            **_recorded(by, facts),
        )


@transaction.atomic
def record_status(
    *,
    contributor: Contributor,
    status: str,
    since: date,
    by: Any,
    reason: Reason | str,
    source: Source | None = None,
    **facts: Any,
) -> ContributorStatus:
    """Record where a contributor stands from a date on."""
    facts.setdefault("marking", contributor.marking)
    with change_by(by, reason=reason, source=source):
        return contributor.statuses.create(
            status=status, since=since, source=source, **_recorded(by, facts)
        )


@transaction.atomic
def record_intent(
    *,
    contributor: Contributor,
    intent: str,
    stated_on: date,
    by: Any,
    reason: Reason | str | None = None,
    source: Source | None = None,
    **facts: Any,
) -> Intent:
    """Record what a contributor is held to intend; older intents stay as history."""
    facts.setdefault("marking", contributor.marking)
    with recorded_by(by, reason=reason, source=source):
        return contributor.intents.create(
            intent=intent, stated_on=stated_on, source=source, **_recorded(by, facts)
        )


@transaction.atomic
def record_mandate(
    *,
    holder: Actor,
    contributor: Contributor | None = None,
    by: Any,
    reason: Reason | str | None = None,
    source: Source | None = None,
    **facts: Any,
) -> Mandate:
    """Record an authority to be there."""
    with recorded_by(by, reason=reason, source=source):
        return Mandate.objects.create(
            holder=holder,
            contributor=contributor,
            source=source,
            **_recorded(by, facts),
        )


@transaction.atomic
def renew_mandate(
    *,
    mandate: Mandate,
    until: date | None,
    decided_on: date,
    ceiling: int | None,
    by: Any,
    reason: Reason | str,
    source: Source | None = None,
    **facts: Any,
) -> Mandate:
    """Record a renewal: a new mandate, with its own ceiling, that renews the old one.

    What the old one rests on, the new one rests on too. Raises AlreadyRenewed if
    someone was first; the holder's row is locked, so that only one can be.
    """
    Actor.objects.select_for_update().get(pk=mandate.holder_id)
    refusal = renewal_refusal(mandate, by)
    if refusal:
        raise AlreadyRenewed(refusal)
    kept = ("title", "authority_type", "body", "decision_body", "force", "marking")
    for name in kept:
        facts.setdefault(name, getattr(mandate, name))
    with change_by(by, reason=reason, source=source):
        renewal = record_mandate(
            holder=mandate.holder,
            contributor=mandate.contributor,
            renews=mandate,
            expires_on=until,
            decided_on=decided_on,
            personnel_ceiling=ceiling,
            by=by,
            reason=reason,
            source=source,
            **facts,
        )
        _rest_likewise(renewal, mandate, by)
    return renewal


def _rest_likewise(renewal: Mandate, old: Mandate, by: Any) -> None:
    """Let the renewal rest on what the old mandate rests on."""
    MandateDependency.objects.bulk_create(
        MandateDependency(
            mandate=renewal,
            depends_on_id=dependency.depends_on_id,
            marking_id=dependency.marking_id,
            created_by=by,
        )
        for dependency in old.dependencies.all()
    )


def renewal_refusal(mandate: Mandate, reader: Any) -> str:
    """Why it cannot be renewed again, in words for this reader; empty if it can."""
    renewals = Mandate.objects.filter(renews=mandate)
    earlier = renewals.visible_to(reader).first()
    if earlier is None:
        hidden = f"A renewal of {mandate} is recorded already that you may not see."
        return hidden if renewals.exists() else ""
    until = earlier.expires_on
    words = date_words(until, earlier.expires_precision) if until else "an open end"
    return (
        f"{mandate} has been renewed already, to {words}. Renew that mandate instead."
    )


def _recorded(by: Any, facts: dict[str, Any]) -> dict[str, Any]:
    return facts | {"created_by": by, "updated_by": by}
