"""What each line records of an actor, as dated entries for one timeline.

A line registers its kinds of entries in its `apps.py`. The page that puts them all in
one list knows no line, and no line knows its neighbour.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ImproperlyConfigured
from django.db.models import (
    CharField,
    DateField,
    F,
    Func,
    OuterRef,
    Q,
    QuerySet,
    TextField,
    Value,
)
from django.db.models.functions import Cast, Least, Left

from partnership.evidence.models import Marking
from partnership.evidence.precision import LatestDay

Said = Sequence[str | None]
# Of a text that may be long, an entry has the beginning.
LONGEST = 240


@dataclass(frozen=True)
class EntryKind:
    """One kind of entry: its word, the right to read it, and the page of its record.

    `rows(actor, on, reader)` are rows made by `entries`; `says` puts what they say into
    a sentence. What `is_due` has a day of its own, which may be ahead; all else had
    happened, or been said, by the date.
    """

    name: str
    label: str
    right: str
    url_name: str
    rows: Callable[[Any, date, Any], QuerySet]
    says: Callable[[Said], str]
    is_due: bool = False


KINDS: dict[str, EntryKind] = {}


def register_entries(*kinds: EntryKind) -> None:
    """Make kinds of entries known, once; two may not share a name."""
    for kind in kinds:
        if KINDS.setdefault(kind.name, kind) != kind:
            raise ImproperlyConfigured(f"Two kinds of entries are named {kind.name}.")


def kinds_for(reader: Any) -> list[EntryKind]:
    """The kinds that a reader may see, what has happened before what is due."""
    seen = [kind for kind in KINDS.values() if reader.has_perm(kind.right)]
    return sorted(seen, key=lambda kind: kind.is_due)


def entries(
    rows: QuerySet,
    line: str | F,
    day: str,
    *said: Any,
    on: date | None = None,
    precision: str = "",
    record: str = "pk",
    grade: str = "grade",
    bears: Sequence[str] = ("marking",),
    also: Q | None = None,
) -> QuerySet:
    """Rows of a line as entries of the timeline, unordered and ready for a union.

    `day` and `said` are columns, and so is `grade`: empty for a record without one.
    `bears` are the paths of the markings of all that an entry says or names; `also`
    picks further ones. With `on`, a month in which something had happened by then does
    not reach beyond it.
    """
    until = LatestDay(F(day), F(precision)) if precision else F(day)
    if on is not None:
        until = Least(until, Value(on, output_field=DateField()))
    held = Q(pk__in=[OuterRef(path) for path in bears])
    marks = Marking.objects.filter(held | also if also else held)
    return rows.order_by().annotate(
        entry_until=Cast(until, DateField()),
        entry_row=F("pk"),
        entry_record=F(record),
        entry_line=line if isinstance(line, F) else Value(line, CharField()),
        entry_day=Cast(F(day), DateField()),
        entry_precision=F(precision) if precision else Value("day", CharField()),
        entry_said=_texts(said),
        entry_grade=F(grade) if grade else Value("", CharField()),
        entry_marks=ArraySubquery(marks.order_by("pk").values("pk")),
    )


COLUMNS = (
    "entry_until",
    "entry_row",
    "entry_record",
    "entry_line",
    "entry_day",
    "entry_precision",
    "entry_said",
    "entry_grade",
    "entry_marks",
)


def _texts(said: Sequence[Any]) -> Func:
    columns = (F(one) if isinstance(one, str) else one for one in said)
    texts = (Left(Cast(one, TextField()), LONGEST) for one in columns)
    return Func(
        *texts,
        template="ARRAY[%(expressions)s]::text[]",
        output_field=ArrayField(TextField()),
    )
