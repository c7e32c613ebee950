"""Records of any line by their labels: what they are called, for who may see them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet

# What may be named: how a choice of them is headed, and what their names take.
NAMEABLE = {
    "diplomacy.ask": ("Asks", ()),
    "diplomacy.event": ("Events", ()),
    "coalition.mandate": ("Mandates", ("holder",)),
}
# Choices of one kind in a form.
MOST = 300


@dataclass(frozen=True)
class Named:
    """What a record is about: its name, its page if it has one, its marking."""

    name: str
    url: str
    marking_id: int


def seen(label: str, reader: Any) -> QuerySet:
    """The records of a label that this reader may see."""
    rows = apps.get_model(label).objects.visible_to(reader)
    names = NAMEABLE[label][1]
    return rows.select_related(*names) if names else rows


def seen_about(reader: Any) -> Q:
    """What names a record that this reader may see."""
    found = Q(pk__in=[])
    for label in NAMEABLE:
        keys = seen(label, reader).order_by().values("pk")
        found |= Q(about_model=label, about_id__in=keys)
    return found


def named(records: Iterable[Any], reader: Any) -> dict[tuple[str, int], Named]:
    """What these records are about, by label and key; one query for each label.

    What the reader may not see is not in it.
    """
    keys = defaultdict(set)
    for record in records:
        if record.about_model in NAMEABLE:
            keys[record.about_model].add(record.about_id)
    found = {}
    for label, wanted in keys.items():
        for one in seen(label, reader).filter(pk__in=wanted):
            has_page = hasattr(one, "get_absolute_url")
            url = one.get_absolute_url() if has_page else ""
            found[label, one.pk] = Named(str(one), url, one.marking_id)
    return found


def choices(labels: Iterable[str], reader: Any) -> Iterator[tuple[str, list]]:
    """Choices for a form, by kind: the values are label and key, as `read` takes."""
    for label in labels:
        rows = seen(label, reader)[:MOST]
        yield NAMEABLE[label][0], [(f"{label}:{one.pk}", str(one)) for one in rows]


def read(value: str) -> tuple[str, int | None]:
    """Label and key of a choice; both empty for none."""
    label, _, key = value.partition(":")
    return (label, int(key)) if key.isdecimal() else ("", None)
