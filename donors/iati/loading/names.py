"""Whom and what a file names: found in the record, or described to be recorded.

An actor is found by its IATI identifier, its code or its name; a source, a conference
and a set of rates by its code. What a file of ours defines in full is recorded where it
is not known; so is an organisation that has an IATI identifier.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.text import slugify

from donors.iati.drafting.draft import Borne, Who
from donors.iati.loading.defined import KINDS, columns_of, needs_of
from donors.iati.reading import Organisation, Own
from donors.models import Conference, RateSet
from partnership.actors.models import Actor, ActorKind
from partnership.evidence.models import Grade, Marking, Record, Source
from partnership.exchange.imports.kind import Context

CODES = {Actor: "slug", Conference: "slug", Source: "code", RateSet: "code"}

LONGEST_IDENTIFIER = 80


class Nobody(LookupError):
    """The record does not know who or what is meant, and may not guess."""


@dataclass(eq=False)
class Found:
    """A record by its key; one that is yet to be recorded has columns instead."""

    model: type[Record]
    key: int | None = None
    columns: dict[str, Any] | None = None


class Names:
    """What one import names. Nothing is written before `key_of` is asked."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._defined: dict[tuple[type[Record], str], Own] = {}
        self._found: dict[tuple[type[Record], Any], Found] = {}
        markings = Marking.objects.visible_to(context.reader)
        self.markings = dict(markings.values_list("code", "pk"))
        self._actors: dict[tuple[str, str], int] = {}
        self.added: list[str] = []
        self._taken: set[str] = set()

    def define(self, own: Own) -> None:
        """Remember what a file says of an actor, a source or the like."""
        if own.name in KINDS:
            kind = KINDS[own.name]
            code = own.attributes.get(CODES[kind], "")
            self._defined.setdefault((kind, code), own)

    def actor(self, who: Who) -> Found:
        """The actor that is meant; Nobody where none is known or described."""
        if isinstance(who, str):
            return self.coded(Actor, who)
        # Under one identifier there are many spellings of a name.
        key = (Actor, ("ref", who.ref) if who.ref else ("name", who.name))
        if key not in self._found:
            self._found[key] = self._organisation(who)
        return self._found[key]

    def known_actor(self, who: Organisation) -> Found | None:
        """The actor that is meant, if it is recorded."""
        try:
            found = self.actor(who)
        except Nobody:
            return None
        return found if found.key is not None else None

    def coded(self, kind: type[Record], code: str) -> Found:
        """The record of this code, or what the file defines it to be."""
        if (kind, code) not in self._found:
            self._found[kind, code] = self._of_code(kind, code)
        return self._found[kind, code]

    def marking(self, code: str) -> int:
        """The key of a marking; what bears none bears that of the import."""
        if not code:
            return self._context.marking.pk
        if code not in self.markings:
            raise Nobody(f"There is no marking called “{code[:40]}”.")
        return self.markings[code]

    def source_of(self, reporter: Organisation) -> Found:
        """What the import names as its source, or else the reporter's own files."""
        if self._context.source:
            return Found(Source, self._context.source.pk)
        label = reporter.ref or reporter.name or "unnamed"
        code = f"iati-{slugify(label) or 'unnamed'}"[:40]
        if (Source, code) not in self._found:
            key = self._key(Source, code)
            title = f"IATI activities published by {reporter.name or label}"[:600]
            columns = {"code": code, "title": title, "grade": Grade.PUBLISHED}
            marked = {"marking_id": self._context.marking.pk}
            self._found[Source, code] = Found(Source, key, columns | marked)
        return self._found[Source, code]

    def key_of(self, found: Found | None) -> int | None:
        """The key of what was found; it is recorded now if it was not known."""
        if found is None:
            return None
        if found.key is None:
            values = dict(found.columns)
            for name, other in needs_of(values).items():
                values[name] = self.key_of(other)
            by = self._context.by
            made = found.model(created_by=by, updated_by=by, **values)
            found.model.objects.bulk_create([made])
            found.key = made.pk
            self._actors.clear()
        return found.key

    def evidence(self, borne: Borne | None, reporter: Organisation) -> dict[str, Any]:
        """Source, grade, marking and citation of a record; the source is a Found."""
        if borne is None:
            source = self.source_of(reporter)
            grade = self._context.grade
            if self._context.source is None and grade == Grade.UNVERIFIED:
                grade = Grade.PUBLISHED
            marking = self._context.marking.pk
            return {"source": source, "grade": grade, "marking_id": marking}
        found = self.coded(Source, borne.source) if borne.source else None
        return {
            "source": found,
            "grade": borne.grade,
            "citation": borne.citation,
            "marking_id": self.marking(borne.marking),
        }

    def _of_code(self, kind: type[Record], code: str) -> Found:
        key = self._key(kind, code)
        own = self._defined.get((kind, code))
        if key is None and own is not None and kind is Actor:
            key = self._same_actor(own.attributes)
        if key is not None:
            return Found(kind, key)
        if own is None:
            name = kind._meta.verbose_name
            raise Nobody(f"No {name} is called “{code[:60]}”, and none is defined.")
        if kind is Actor:
            self._hold_to_right(own.attributes.get("name", code))
        found = Found(kind, None, columns_of(own, self))
        if kind is Actor:
            self.added.append(found.columns["name"])
        return found

    def _key(self, kind: type[Record], code: str) -> int | None:
        seen = kind.objects.visible_to(self._context.reader)
        found = seen.filter(**{CODES[kind]: code}).order_by("pk")
        return found.values_list("pk", flat=True).first()

    def _same_actor(self, said: dict[str, str]) -> int | None:
        known = self._known_actors()
        for name in ("iati-identifier", "iso3", "name"):
            if said.get(name) and (key := known.get((name, said[name].casefold()))):
                return key
        return None

    def _organisation(self, who: Organisation) -> Found:
        known = self._known_actors()
        name = ("name", who.name.casefold())
        ref = who.ref.casefold()
        for wanted in (("iati-identifier", ref), ("iso3", ref), name):
            if wanted[1] and wanted in known:
                return Found(Actor, known[wanted])
        if not who.ref:
            words = (
                f"“{who.name[:60]}” is nobody on record"
                if who.name
                else "Nobody is named"
            )
            raise Nobody(f"{words}, and has no IATI identifier to be recorded by.")
        if len(who.ref) > LONGEST_IDENTIFIER:
            raise Nobody(f"“{who.ref[:60]}…” is longer than an identifier can be.")
        return self._new(who)

    def _new(self, who: Organisation) -> Found:
        """An organisation under its identifier, and its name if nobody has it."""
        self._hold_to_right(who.name or who.ref)
        name = (who.name or who.ref)[:120]
        if name.casefold() in self._taken:
            name = f"{name[:60]} ({who.ref[:57]})"
        self._taken.add(name.casefold())
        self.added.append(name)
        return Found(
            Actor,
            None,
            {
                "name": name,
                "slug": self._free(slugify(name)[:110] or "organisation"),
                "kind": ActorKind.ORGANISATION,
                "iati_identifier": who.ref,
                "marking_id": self._context.marking.pk,
            },
        )

    def _hold_to_right(self, name: str) -> None:
        """Nobody, with whom to ask, where the importer may not add actors by hand."""
        if not self._context.may_add_actors:
            words = "is nobody on record. Ask an administrator to add it"
            raise Nobody(f"“{name[:60]}” {words}, which you may not.")

    def _free(self, slug: str) -> str:
        """A slug that no actor has, seen or not."""
        number, free = 2, slug
        while free in self._taken or Actor.objects.filter(slug=free).exists():
            free, number = f"{slug}-{number}", number + 1
        self._taken.add(free)
        return free

    def _known_actors(self) -> dict[tuple[str, str], int]:
        """Actors by what may name them; a name alone is not one with an identifier."""
        if not self._actors:
            seen = Actor.objects.visible_to(self._context.reader).order_by("pk")
            for key, name, iso3, iati in seen.values_list(
                "pk", "name", "iso3", "iati_identifier"
            ):
                self._actors[("name", name.casefold())] = key
                self._actors[("iso3", (iso3 or "").casefold())] = key
                self._actors[("iati-identifier", iati.casefold())] = key
        return self._actors
