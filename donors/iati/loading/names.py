"""Whom and what a file names: found in the record, or described to be recorded.

An actor is found by its IATI identifier, its code or its name, where that is doubtful
by what somebody answered; a source, a conference and a set of rates by its code. What a
file of ours defines in full is recorded where it is not known; so is an organisation
that has an IATI identifier.
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
from partnership.exchange.imports.kind import Context, Plan, Written
from partnership.exchange.imports.named_actors import NamedActors
from partnership.exchange.tables.values import BadValue

CODES = {Actor: "slug", Conference: "slug", Source: "code", RateSet: "code"}

LONGEST_IDENTIFIER = 80
NOBODY_NAMED = "Nobody is named, by an identifier or in words."


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
        may_add = context.may_add_actors
        self._meant = context.actors or NamedActors(
            context.reader, context.sender, {}, adds=False, may_add=may_add
        )
        # Those that this file adds, by the names that they are to have.
        self._new_ones: dict[str, Found] = {}
        self.added: list[str] = []
        self._written: list[Written] = []
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
        """The actor that is meant, if it is recorded; nobody is asked."""
        key = self._identified(who.ref)
        if key is None and who.name:
            key = self._meant.sure(who.name)
        return None if key is None else Found(Actor, key)

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

    def take_written(self) -> list[Written]:
        """What was recorded since the last call, as it was named."""
        written, self._written = self._written, []
        return written

    def key_of(self, found: Found | None, plan: Plan) -> int | None:
        """The key of what was found; it is recorded now if it was not known."""
        if found is None:
            return None
        if found.key is None:
            values = dict(found.columns)
            for name, other in needs_of(values).items():
                values[name] = self.key_of(other, plan)
            by = self._context.by
            made = found.model(created_by=by, updated_by=by, **values)
            found.model.objects.bulk_create([made])
            found.key = made.pk
            label = found.model._meta.label_lower
            self._written.append(Written(plan, label, made.pk))
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
        for name in ("iati-identifier", "iso3"):
            if said.get(name) and (key := known.get((name, said[name].casefold()))):
                return key
        return self._meant.sure(said.get("name", ""))

    def _organisation(self, who: Organisation) -> Found:
        key = self._identified(who.ref)
        if key is not None:
            return Found(Actor, key)
        if not who.ref and (added := self._new_ones.get(who.name.casefold())):
            return added
        if who.name and not (who.ref and self._meant.is_unknown(who.name)):
            return self._called(who)
        if not who.ref:
            raise Nobody(NOBODY_NAMED)
        if len(who.ref) > LONGEST_IDENTIFIER:
            raise Nobody(f"“{who.ref[:60]}…” is longer than an identifier can be.")
        return self._new(who)

    def _identified(self, ref: str) -> int | None:
        known, ref = self._known_actors(), ref.casefold()
        return known.get(("iati-identifier", ref)) or known.get(("iso3", ref))

    def _called(self, who: Organisation) -> Found:
        """Whom the name means for sure, or by an answer; else Nobody, who is asked."""
        try:
            key = self._meant(who.name)
        except BadValue as wrong:
            raise Nobody(f"{wrong}.") from wrong
        # Below nought stands one that the load adds first.
        return Found(Actor, key) if key > 0 else self._new(who)

    def _new(self, who: Organisation) -> Found:
        """An organisation under its identifier, and its name if nobody has it."""
        self._hold_to_right(who.name or who.ref)
        name = (who.name or who.ref)[:120]
        if name.casefold() in self._taken:
            name = f"{name[:60]} ({who.ref[:57]})"
        self._taken.add(name.casefold())
        self.added.append(name)
        columns = {
            "name": name,
            "slug": self._free(slugify(name)[:110] or "organisation"),
            "kind": ActorKind.ORGANISATION,
            "iati_identifier": who.ref,
            "marking_id": self._context.marking.pk,
        }
        return self._new_ones.setdefault(name.casefold(), Found(Actor, None, columns))

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
        """Actors by their identifiers and codes."""
        if not self._actors:
            seen = Actor.objects.visible_to(self._context.reader).order_by("pk")
            for key, iso3, iati in seen.values_list("pk", "iso3", "iati_identifier"):
                for kind, code in (("iso3", iso3), ("iati-identifier", iati)):
                    if code:
                        self._actors[kind, code.casefold()] = key
        return self._actors
