"""Which records an ask may be about, and whose each is."""

from datetime import date
from typing import Any

from partnership.actors.models import Actor
from partnership.diplomacy.subjects import (
    KINDS,
    Key,
    key_text,
    read_key,
    seen_of_kind,
)
from partnership.evidence.models import Record

# Of any line, but no other ask.
ASKABLE = [label for label in KINDS if label != "diplomacy.ask"]
MOST_OF_A_KIND = 100


def asked_key(text: str) -> Key | None:
    """The key of a record that an ask may be about; None if it is none."""
    return read_key(text, ASKABLE)


def actor_of(label: str, record: Record) -> Actor | None:
    """Whose record it is; None where it is anybody's."""
    owner: Any = record
    for name in filter(None, KINDS[label].actor.split("__")):
        owner = getattr(owner, name, None)
    return owner if isinstance(owner, Actor) else None


def choices_of(actor: Actor, on: date, reader: Any) -> list[tuple[str, Any]]:
    """What an ask of this actor may be about, by kind, for a select; bounded."""
    groups: list[tuple[str, Any]] = [("", "No record in particular")]
    for label in ASKABLE:
        kind = KINDS[label]
        rows = seen_of_kind(label, on, reader).order_by("pk")
        own = rows.filter(**{kind.actor: actor}) if kind.actor else rows
        found = [(key_text(label, one.pk), str(one)) for one in own[:MOST_OF_A_KIND]]
        if found:
            groups.append((kind.word, found))
    return groups
