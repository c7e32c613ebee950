"""What a measure may be of: kinds of records, by label, that the lines register."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet

# The label of a kind and the key of a record of it; neither for everything.
Key = tuple[str, int | None]
ALL: Key = ("", None)
ACTOR, GROUPING = "actors.actor", "actors.grouping"
# Choices of one kind in a form.
MOST = 300


@dataclass(frozen=True)
class Kind:
    """A kind of record: its word, the right to read it, and which are known when."""

    word: str
    right: str
    known: Callable[[QuerySet, date, Any], QuerySet] = lambda rows, on, reader: rows


KINDS: dict[str, Kind] = {
    ACTOR: Kind("Actor", "actors.view_actor"),
    GROUPING: Kind("Grouping", "actors.view_grouping"),
}


def register_kind(label: str, kind: Kind) -> None:
    """Make known, once, that a measure may be of records of this kind."""
    KINDS.setdefault(label, kind)


def seen_about(reader: Any) -> Q:
    """What is of everything, or of a record that the reader may see."""
    found = Q(about_id=None)
    for label in KINDS:
        rows = apps.get_model(label).objects.visible_to(reader)
        found |= Q(about_model=label, about_id__in=rows.order_by().values("pk"))
    return found


def names_of(keys: Iterable[Key], reader: Any) -> dict[Key, str]:
    """What the records of these keys are called; one query a kind."""
    return {
        (rows.model._meta.label_lower, one.pk): str(one)
        for rows in records_of(keys, reader)
        for one in rows
    }


def records_of(keys: Iterable[Key], reader: Any) -> list[QuerySet]:
    """The records of these keys, whose markings a page that names them bears."""
    wanted: dict[str, set[int]] = {}
    for label, pk in keys:
        if label in KINDS and pk:
            wanted.setdefault(label, set()).add(pk)
    return [
        apps.get_model(label).objects.visible_to(reader).filter(pk__in=pks)
        for label, pks in wanted.items()
    ]


def choices(
    labels: Iterable[str], on: date, reader: Any
) -> list[tuple[str, list[tuple[str, str]]]]:
    """Choices for a form, by kind, of what the reader may see at a date; bounded."""
    found = []
    for label in labels:
        kind = KINDS[label]
        if reader.has_perm(kind.right):
            rows = apps.get_model(label).objects.visible_to(reader)
            known = kind.known(rows, on, reader)[:MOST]
            found.append(
                (kind.word, [(f"{label}:{one.pk}", str(one)) for one in known])
            )
    return found


def key_text(key: Key) -> str:
    """A key as forms have it; empty for everything."""
    return f"{key[0]}:{key[1]}" if key[0] else ""


def read_key(text: str) -> Key:
    """actors.actor:12 as a key; everything where it is empty or no key."""
    label, _, number = text.partition(":")
    is_key = number.isascii() and number.isdecimal() and len(number) < 18
    return (label, int(number)) if label in KINDS and is_key else ALL
