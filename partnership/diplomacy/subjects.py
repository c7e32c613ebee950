"""Which records of any line another may be about: their kinds, and their keys."""

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet

from partnership.evidence.models import Record


@dataclass(frozen=True)
class Kind:
    """A kind of record: its word, whose it is, the right to read it, when it is known.

    `actor` is the path to the actor whose record it is; without one it is anybody's.
    """

    word: str
    right: str
    actor: str = ""
    known: Callable[[QuerySet, date], QuerySet] = lambda rows, on: rows
    # What its own text reads besides it.
    names: tuple[str, ...] = ()
    # Records of another kind that belong to it, and the field by which they do.
    parts: tuple[tuple[str, str], ...] = ()


KINDS = {
    "coalition.mandate": Kind(
        "Mandate",
        "coalition.view_mandate",
        "holder",
        known=lambda rows, on: rows.known(on),
        names=("holder",),
    ),
    "coalition.mission": Kind(
        "Mission of the catalogue",
        "coalition.view_mission",
        known=lambda rows, on: rows.filter(
            Q(proposed_on=None) | Q(proposed_on__lte=on)
        ),
    ),
    "coalition.missionoption": Kind(
        "Alternative mission",
        "coalition.view_mission",
        "contributor__actor",
        known=lambda rows, on: rows.filter(steps__since__lte=on).distinct(),
        names=("contributor__actor", "mission"),
    ),
    "coalition.poststatement": Kind(
        "Posts of a provincial team",
        "coalition.view_prt",
        "actor",
        known=lambda rows, on: rows.filter(stated_on__lte=on),
        names=("prt",),
    ),
    "coalition.prt": Kind(
        "Provincial team",
        "coalition.view_prt",
        parts=(("coalition.poststatement", "prt"),),
    ),
    "donors.pledge": Kind(
        "Pledge",
        "donors.view_pledge",
        "donor",
        known=lambda rows, on: rows.at(on),
        names=("donor",),
    ),
    "donors.debtclaim": Kind(
        "Debt",
        "donors.view_debtclaim",
        "creditor",
        known=lambda rows, on: rows.at(on),
    ),
    "diplomacy.event": Kind("Event", "diplomacy.view_event"),
    "diplomacy.forum": Kind(
        "Seat in a forum",
        "diplomacy.view_forum",
        known=lambda rows, on: rows.known(on),
    ),
    "diplomacy.ask": Kind(
        "Ask",
        "diplomacy.view_ask",
        known=lambda rows, on: rows.known(on),
    ),
    "diplomacy.need": Kind(
        "Need",
        "diplomacy.view_need",
        known=lambda rows, on: rows.filter(stated_on__lte=on),
    ),
}
Key = tuple[str, int]


def read_key(text: str, labels: Container[str] = KINDS) -> Key | None:
    """coalition.mandate:12 as a key; None if it is of none of these kinds."""
    label, _, number = text.partition(":")
    is_key = number.isascii() and number.isdecimal() and len(number) < 18
    return (label, int(number)) if label in labels and is_key else None


def key_text(label: str, pk: int | None) -> str:
    """The same, as forms and addresses have it; empty without a record."""
    return f"{label}:{pk}" if label else ""


def records_of(keys: Iterable[str], labels: Container[str] = KINDS) -> list[QuerySet]:
    """The records of these keys, which a page that offers them bears."""
    found: dict[str, list[int]] = {}
    for text in keys:
        if key := read_key(text, labels):
            found.setdefault(key[0], []).append(key[1])
    return [
        apps.get_model(label).objects.filter(pk__in=pks) for label, pks in found.items()
    ]


def label_of(record: Record) -> str:
    """The kind of a record, whether or not asks may be about it."""
    return record._meta.label_lower


def seen_of_kind(label: str, on: date, reader: Any) -> QuerySet:
    """The records of a kind that this reader may see and that are known at a date."""
    kind, model = KINDS[label], apps.get_model(label)
    if not reader.has_perm(kind.right):
        return model.objects.none()
    return kind.known(model.objects.visible_to(reader), on).select_related(*kind.names)


def find(key: Key, on: date, reader: Any) -> Record | None:
    """The record of a key as far as the reader may see it at a date."""
    label, pk = key
    return seen_of_kind(label, on, reader).filter(pk=pk).first()
