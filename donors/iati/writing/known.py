"""What activities name: actors, sources, conferences, rate sets, as a reader may see.

The first activity that names one says in full what it is, so that a file is enough to
record it anew where it is not known.
"""

from collections.abc import Iterable
from typing import Any

from donors.iati.namespace import PREFIX
from donors.iati.writing.xml import Element
from donors.models import Conference, RateSet
from partnership.actors.models import Actor
from partnership.evidence.models import Marking, Record, Source

# By what a file of ours says which one is meant.
CODES = {Actor: "slug", Conference: "slug", Source: "code", RateSet: "code"}
NAMES = {
    Actor: "actor",
    Conference: "conference",
    Source: "source",
    RateSet: "rate-set",
}


class Known:
    """The records that are named, each asked for once; a hidden one has no name."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self._markings = dict(
            Marking.objects.visible_to(reader).values_list("pk", "code")
        )
        self._found: dict[type[Record], dict[int, Any]] = {kind: {} for kind in CODES}
        self._defined: set[tuple[type[Record], int]] = set()
        self._to_define: list[Element] = []

    def learn(self, kind: type[Record], keys: Iterable[int | None]) -> None:
        """Ask for all of these at once."""
        found = self._found[kind]
        wanted = {key for key in keys if key} - found.keys()
        if wanted:
            seen = kind.objects.visible_to(self._reader).in_bulk(wanted)
            found.update({key: seen.get(key) for key in wanted})

    def find(self, kind: type[Record], key: int | None) -> Any:
        """The record itself; None if there is none, or the reader may not see it."""
        self.learn(kind, [key])
        return self._found[kind].get(key)

    def code(self, kind: type[Record], key: int | None) -> str:
        """What names it in the file; it is defined with the next activity that ends."""
        one = self.find(kind, key)
        if one is None:
            return ""
        if (kind, one.pk) not in self._defined:
            self._defined.add((kind, one.pk))
            self._to_define.append(
                Element(f"{PREFIX}:{NAMES[kind]}", self._columns(kind, one))
            )
        return getattr(one, CODES[kind])

    def marking(self, key: int) -> str:
        """The code of a marking that the reader may see."""
        return self._markings[key]

    def definitions(self) -> list[Element]:
        """What was named since the last call, for the first time in this file."""
        # Those that come may name more: a conference, its source.
        taken, self._to_define = self._to_define, []
        return sorted(taken, key=lambda one: one.opening())

    def _columns(self, kind: type[Record], one: Any) -> dict[str, Any]:
        marked = {"marking": self.marking(one.marking_id)}
        if kind is Actor:
            iati = one.iati_identifier
            named = {"slug": one.slug, "name": one.name, "kind": one.kind}
            return named | {"iso3": one.iso3, "iati-identifier": iati} | marked
        if kind is Source:
            return {
                "code": one.code,
                "title": one.title,
                "url": one.url,
                "published-on": one.published_on,
                "precision": one.published_precision,
                "grade": one.grade,
            } | marked
        marked |= self.evidence(one)
        if kind is Conference:
            return {
                "slug": one.slug,
                "name": one.name,
                "place": one.place,
                "held-on": one.held_on,
                "precision": one.held_precision,
            } | marked
        base = one.base_currency
        return {"code": one.code, "name": one.name, "base-currency": base} | marked

    def evidence(self, one: Any) -> dict[str, Any]:
        """What bears a record: its grade, its source and where it says so."""
        return {
            "grade": one.grade,
            "source": self.code(Source, one.source_id),
            "citation": one.citation,
        }
