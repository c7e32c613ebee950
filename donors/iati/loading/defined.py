"""What a file of ours defines in full: actors, sources, conferences, sets of rates."""

from typing import TYPE_CHECKING, Any

from donors.iati.reading import Own
from donors.iati.reading.cells import WrongValue, day
from donors.models import Conference, RateSet
from partnership.actors.models import Actor, ActorKind
from partnership.evidence.models import Grade, Record, Source
from partnership.evidence.precision import DatePrecision

if TYPE_CHECKING:
    from donors.iati.loading.names import Names

KINDS: dict[str, type[Record]] = {
    "actor": Actor,
    "source": Source,
    "conference": Conference,
    "rate-set": RateSet,
}
# Columns by attribute, as text; a date is read as one.
TEXTS = {
    "actor": ("slug", "name", "kind", "iso3", "iati-identifier"),
    "source": ("code", "title", "url", "grade"),
    "conference": ("slug", "name", "place", "grade", "citation"),
    "rate-set": ("code", "name", "base-currency", "grade", "citation"),
}
DAYS = {"source": "published-on", "conference": "held-on"}
KNOWN = {"kind": ActorKind.values, "grade": Grade.values}


def columns_of(own: Own, names: "Names") -> dict[str, Any]:
    """The columns of what is defined; raises WrongValue, or Nobody."""
    said = own.attributes
    columns: dict[str, Any] = {}
    for name in TEXTS[own.name]:
        word = said.get(name, "")
        if name in KNOWN and word not in KNOWN[name]:
            raise WrongValue(f"“{word[:40]}” is none of {', '.join(KNOWN[name])}.")
        columns[name.replace("-", "_")] = word
    if own.name == "actor":
        columns["iso3"] = columns["iso3"] or None
    if own.name in DAYS:
        columns |= _day(DAYS[own.name], said)
    columns["marking_id"] = names.marking(said.get("marking", ""))
    if own.name in ("conference", "rate-set") and said.get("source"):
        columns["source_id"] = names.coded(Source, said["source"])
    return columns


def needs_of(columns: dict[str, Any]) -> dict[str, Any]:
    """The columns that name what must be recorded first."""
    return {"source_id": columns["source_id"]} if columns.get("source_id") else {}


def _day(name: str, said: dict[str, str]) -> dict[str, Any]:
    precision = said.get("precision", "")
    if precision not in DatePrecision.values:
        raise WrongValue(f"“{precision[:40]}” is no precision of a date.")
    column = name.replace("-", "_")
    return {
        column: day(said[name], "date") if said.get(name) else None,
        column.replace("_on", "_precision"): precision,
    }
