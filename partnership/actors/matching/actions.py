"""Keeping what a reader said a name means, for the next file of the same sender."""

from typing import TYPE_CHECKING

from django.db import transaction

from partnership.actors.matching.words import LONGEST, key
from partnership.actors.models import Actor, Alias
from partnership.evidence.history import change_by, recorded_by
from partnership.evidence.models import Marking

if TYPE_CHECKING:
    from partnership.accounts.models import User

ANSWERED_ANEW = "another actor was chosen for this name"


@transaction.atomic
def remember_alias(
    *,
    actor: Actor,
    name: str,
    sender: str = "",
    by: "User",
    marking: Marking | None = None,
) -> Alias:
    """Record that a sender means this actor by a name; a newer answer replaces it.

    Without a marking of its own it bears the actor's. Raises ValueError for a name that
    is empty or longer than any name.
    """
    name, sender = " ".join(name.split()), " ".join(sender.split())
    if not 0 < len(name) <= LONGEST:
        raise ValueError(f"A name has from 1 to {LONGEST} characters.")
    seen = Alias.objects.visible_to(by).same(key(name), sender)
    known = list(seen.select_for_update(of=("self",)).order_by("pk"))
    if known:
        return _answered_anew(known, actor, by)
    with recorded_by(by):
        return Alias.objects.create(
            actor=actor,
            name=name,
            sender=sender,
            normalised=key(name),
            marking=marking or actor.marking,
            created_by=by,
            updated_by=by,
        )


def _answered_anew(known: list[Alias], actor: Actor, by: "User") -> Alias:
    """One of the known answers stands, for this actor; the others are removed."""
    kept = next((one for one in known if one.actor_id == actor.pk), known[0])
    with change_by(by, reason=ANSWERED_ANEW):
        others = [one.pk for one in known if one != kept]
        Alias.objects.filter(pk__in=others).delete()
        if kept.actor_id != actor.pk:
            row = Alias.objects.filter(pk=kept.pk)
            row.save_version(kept.version, by, actor=actor)
            kept.refresh_from_db()
    return kept
