"""Which records an ask may be about, and how each is named as far as one may see it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet

from partnership.actors.models import Actor
from partnership.diplomacy.models import Ask
from partnership.evidence.models import Record

HIDDEN = "a record you may not see"
GONE = "no longer on record"
NOT_YET = "not on record at this date"
MOST_OF_A_KIND = 100


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
    "diplomacy.need": Kind(
        "Need",
        "diplomacy.view_need",
        known=lambda rows, on: rows.filter(stated_on__lte=on),
    ),
}
Key = tuple[str, int]


@dataclass(frozen=True)
class Named:
    """A record as a page names it; without an address there is no page of it."""

    words: str
    url: str = ""
    # Of the record, and of what its own text names.
    marking_ids: tuple[int, ...] = ()


def read_key(text: str) -> Key | None:
    """coalition.mandate:12 as a key; None if it is not one of our kinds."""
    label, _, number = text.partition(":")
    is_key = number.isascii() and number.isdecimal() and len(number) < 18
    return (label, int(number)) if label in KINDS and is_key else None


def key_text(label: str, pk: int | None) -> str:
    """The same, as forms and addresses have it; empty without a record."""
    return f"{label}:{pk}" if label else ""


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


def actor_of(label: str, record: Record) -> Actor | None:
    """Whose record it is; None where it is anybody's."""
    owner: Any = record
    for name in filter(None, KINDS[label].actor.split("__")):
        owner = getattr(owner, name, None)
    return owner if isinstance(owner, Actor) else None


def choices_of(actor: Actor, on: date, reader: Any) -> list[tuple[str, Any]]:
    """What an ask of this actor may be about, by kind, for a select; bounded."""
    groups: list[tuple[str, Any]] = [("", "No record in particular")]
    for label, kind in KINDS.items():
        rows = seen_of_kind(label, on, reader).order_by("pk")
        own = rows.filter(**{kind.actor: actor}) if kind.actor else rows
        found = [(key_text(label, one.pk), str(one)) for one in own[:MOST_OF_A_KIND]]
        if found:
            groups.append((kind.word, found))
    return groups


def records_of(keys: Iterable[str]) -> list[QuerySet]:
    """The records of these keys, which a page that offers them bears."""
    found: dict[str, list[int]] = {}
    for label, pk in filter(None, map(read_key, keys)):
        found.setdefault(label, []).append(pk)
    return [
        apps.get_model(label).objects.filter(pk__in=pks) for label, pks in found.items()
    ]


def names_of(asks: Iterable[Ask], on: date, reader: Any) -> dict[Key, Named]:
    """What these asks are about, named as far as may be; two queries for each kind."""
    wanted: dict[str, set[int]] = {}
    for ask in asks:
        if ask.about_model:
            wanted.setdefault(ask.about_model, set()).add(ask.about_id)
    return {
        (label, pk): named
        for label, keys in wanted.items()
        for pk, named in _of_kind(label, keys, on, reader).items()
    }


def _of_kind(label: str, keys: set[int], on: date, reader: Any) -> dict[int, Named]:
    if label not in KINDS:
        return dict.fromkeys(keys, Named(GONE))
    model = apps.get_model(label)
    stored = set(model.objects.filter(pk__in=keys).values_list("pk", flat=True))
    marked = model.objects.visible_to(reader).filter(pk__in=stored)
    may_see = reader.has_perm(KINDS[label].right)
    visible = set(marked.values_list("pk", flat=True)) if may_see else set()
    seen = seen_of_kind(label, on, reader).filter(pk__in=visible)
    found = {one.pk: _named(label, one) for one in seen}
    for pk in keys - set(found):
        words = NOT_YET if pk in visible else HIDDEN if pk in stored else GONE
        found[pk] = Named(words)
    return found


def _named(label: str, record: Record) -> Named:
    address = getattr(record, "get_absolute_url", None)
    words = f"{KINDS[label].word}: {record}"
    marks = tuple(_marks(record, KINDS[label].names))
    return Named(words, address() if address else "", marks)


def _marks(record: Record, paths: Iterable[str]) -> Iterator[int]:
    yield record.marking_id
    for path in paths:
        one: Any = record
        for name in path.split("__"):
            if one := getattr(one, name):
                yield one.marking_id
