"""Records of any line by their labels: what they are called at a date, to a reader."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import Q

from partnership.diplomacy.subjects import KINDS, Key, key_text, seen_of_kind
from partnership.evidence.models import Record

HIDDEN = "a record you may not see"
GONE = "no longer on record"
NOT_YET = "not on record at this date"
# Choices of one kind in a form.
MOST = 300


@dataclass(frozen=True)
class Named:
    """A record as a page names it; without an address there is no page of it."""

    words: str
    url: str = ""
    # Of the record, and of what its own text names.
    marking_ids: tuple[int, ...] = ()


def names_of(records: Iterable[Any], on: date, reader: Any) -> dict[Key, Named]:
    """What these records are about, as far as may be; two queries a kind."""
    wanted: dict[str, set[int]] = {}
    for one in records:
        if one.about_model:
            wanted.setdefault(one.about_model, set()).add(one.about_id)
    return {
        (label, pk): named
        for label, keys in wanted.items()
        for pk, named in _of_kind(label, keys, on, reader).items()
    }


def seen_about(labels: Iterable[str], reader: Any) -> Q:
    """What names a record of these kinds that bears no marking above the reader's."""
    found = Q(pk__in=[])
    for label in labels:
        rows = apps.get_model(label).objects.visible_to(reader)
        found |= Q(about_model=label, about_id__in=rows.order_by().values("pk"))
    return found


def choices(
    labels: Iterable[str], on: date, reader: Any
) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Choices for a form, by kind, of what is known at a date; bounded."""
    for label in labels:
        rows = seen_of_kind(label, on, reader)[:MOST]
        yield KINDS[label].word, [(key_text(label, one.pk), str(one)) for one in rows]


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
