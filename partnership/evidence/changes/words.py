"""A change in words: Denmark: mandate expires on 1 July 2007, was 1 July 2006."""

from dataclasses import dataclass
from typing import Any

from django.db import models

from partnership.evidence.changes.events import Event
from partnership.evidence.changes.fields import field_named, precision_of, said_fields
from partnership.evidence.changes.names import Names
from partnership.evidence.changes.values import uncapital, value_words
from partnership.evidence.told import fields_in, name_of_own, told_of

Model = type[models.Model]
Row = dict[str, Any]
NOT_RECORDED = "not recorded"
MOST_FACTS = 3
# What every record carries is said last, or only when it changes.
CARRIED = {"marking", "source", "citation", "grade", "slug", "code", "note"}


@dataclass(frozen=True)
class FieldChange:
    """One field of a change: its label, what it said and what it says, in words."""

    label: str
    was: str
    now: str

    @property
    def text(self) -> str:
        """Expires on 1 July 2007, was 1 July 2006."""
        if not self.now:
            return f"{self.label} no longer recorded, was {self.was}"
        return f"{self.label} {self.now}, was {self.was or NOT_RECORDED}".lstrip()


def sentence(event: Event, names: Names) -> str:
    """The change in words; empty for a save that changed nothing that is said."""
    words = {
        "insert": _recorded,
        "update": _changed,
        "delete": _removed,
    }[event.label](event, names)
    if not words:
        return ""
    about = heading(event, names)
    return f"{about}: {words}" if about else words[:1].upper() + words[1:]


def heading(event: Event, names: Names) -> str:
    """Whom or what the change is about: Denmark, MNF-I, MND(SE)."""
    subject = names.subject_names(event.model, event.row)
    return ", ".join(subject) or _own_name(event, names)


def record_words(event: Event, names: Names) -> str:
    """The record itself: Denmark: mandate “troop mandate”."""
    return ": ".join(filter(None, [heading(event, names), _called(event, names)]))


def field_changes(event: Event, names: Names) -> list[FieldChange]:
    """What each field said and says; for a new record only what it says."""
    now = {} if event.label == "delete" else event.row
    was = event.row if event.label == "delete" else event.previous or {}
    found = [
        FieldChange(
            label=label_of(event.model, field),
            was=value_words(event.model, field.name, was, names),
            now=value_words(event.model, field.name, now, names),
        )
        for field in said_fields(event.model)
        if _differs(field, was, now) and not _goes_without_saying(field, event.row)
    ]
    # Two that the reader may not see are called alike.
    return [one for one in found if one.now != one.was or "…" in one.now]


def label_of(model: Model, field: models.Field) -> str:
    """The field in a sentence; empty where the record is called the same."""
    label = uncapital(str(field.verbose_name))
    kind = str(model._meta.verbose_name)
    return "" if kind.split()[-1:] == [label] and not told_of(model).which else label


def kind_of(event: Event, names: Names) -> str:
    """The kind of record, and which of several: strength of 10 February 2006."""
    kind, which = str(event.model._meta.verbose_name), told_of(event.model).which
    return f"{kind} {_filled(which, event, names)}" if which else kind


def _changed(event: Event, names: Names) -> str:
    kind = kind_of(event, names)
    if event.previous is None:
        return f"{kind} changed; what it said before is not known"
    changes = "; ".join(change.text for change in field_changes(event, names))
    if not changes:
        return ""
    return f"{kind}: {changes}" if told_of(event.model).which else f"{kind} {changes}"


def _removed(event: Event, names: Names) -> str:
    return f"{_called(event, names)} removed"


def _recorded(event: Event, names: Names) -> str:
    told = told_of(event.model)
    if told.recorded:
        return _filled(told.recorded, event, names)
    facts = _facts(event, names)
    return f"{_called(event, names)} recorded{f': {facts}' if facts else ''}"


def _called(event: Event, names: Names) -> str:
    """Mandate “Folketing vote”: the kind, and its name if it does not come first."""
    kind, own = kind_of(event, names), _own_name(event, names)
    has_subject = bool(names.subject_names(event.model, event.row))
    return f"{kind} “{own}”" if own and has_subject else kind


def _own_name(event: Event, names: Names) -> str:
    return _filled(name_of_own(event.model), event, names)


def _facts(event: Event, names: Names) -> str:
    """The first of what a new record says, apart from its name."""
    told, model = told_of(event.model), event.model
    said = {*told.subject, *fields_in(name_of_own(model)), *fields_in(told.which)}
    chosen = told.facts or [
        field.name for field in said_fields(model) if field.name not in said | CARRIED
    ]
    facts = []
    for name in chosen:
        field = field_named(model, name)
        words = value_words(model, name, event.row, names)
        if words and not _goes_without_saying(field, event.row):
            facts.append(f"{label_of(model, field)} {words}".lstrip())
    return ", ".join(facts[:MOST_FACTS])


def _filled(template: str, event: Event, names: Names) -> str:
    words = {
        name: value_words(event.model, name, event.row, names) or NOT_RECORDED
        for name in fields_in(template)
    }
    return template.format_map(words)


def _differs(field: models.Field, was: Row, now: Row) -> bool:
    """Whether the field, or what says how to read it, is not the same."""
    columns = [field.attname, precision_of(field)]
    if field.name == "amount":
        columns.append("currency")
    return any(was.get(column) != now.get(column) for column in columns if column)


def _goes_without_saying(field: models.Field, row: Row) -> bool:
    """Dollars beside an amount that was stated in dollars; a no that nobody asked."""
    if field.name == "amount_usd":
        return row.get("currency") == "USD"
    return False
