"""The names of all actors that a reader may see, and which of them a text means."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from partnership.actors.matching.spelling import Spellings
from partnership.actors.matching.states import (
    codes_meant,
    codes_of_two_letters,
    names_by_code,
)
from partnership.actors.matching.words import LONGEST, key, keys, words
from partnership.actors.models import Actor, ActorKind, Alias

if TYPE_CHECKING:
    from partnership.accounts.models import User

How = Literal["code", "name", "alias", "spelling", "none"]

CANDIDATES = 5
# Texts whose answer is kept; a file may have a million.
KEPT = 50_000
# Capitals that say that nothing is said: Namibia's code is never taken for sure.
NOTHING_SAID = {"NA"}
IN_BRACKETS = re.compile(r"\([^()]*\)")
PARTS = re.compile(r"[/;,+&|]|\b(?:and|with|et|und|y|og)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Match:
    """What a text means: an actor for sure, or those whom it may mean, best first."""

    actor_id: int | None
    how: How
    candidates: tuple[tuple[int, str], ...] = ()


NOBODY = Match(None, "none")


class ActorNames:
    """Finds actors by code, name, alias and spelling; two queries, whatever is asked.

    Of actors above the reader's sight nothing is found and nothing is said.
    """

    def __init__(self, reader: "User", sender: str = "") -> None:
        """`sender` is whose file is read: its own aliases go before all else."""
        self._known: dict[str, Match] = {}
        self._names: dict[int, str] = {}
        self._by_code: dict[str, set[int]] = defaultdict(set)
        self._by_name: dict[str, set[int]] = defaultdict(set)
        self._by_initials: dict[str, set[int]] = defaultdict(set)
        self._by_alias: dict[str, set[int]] = defaultdict(set)
        self._by_own_alias: dict[str, set[int]] = defaultdict(set)
        self._aliases: list[tuple[int, str]] = []
        self._read_actors(reader)
        self._read_aliases(reader, sender)

    def match(self, text: str) -> Match:
        """Whom this text means, as it stands in a cell."""
        found = self._known.get(text)
        if found is None:
            if len(self._known) >= KEPT:
                self._known.clear()
            found = self._known[text] = self._find(" ".join(text.split()))
        return found

    def knows(self, actor_id: int) -> bool:
        """Whether there is an actor of this key, to this reader."""
        return actor_id in self._names

    def _read_actors(self, reader: "User") -> None:
        rows = Actor.objects.visible_to(reader).order_by("name", "pk")
        for pk, name, kind, iso3, iati in rows.values_list(
            "pk", "name", "kind", "iso3", "iati_identifier"
        ):
            self._names[pk] = name
            self._by_name[key(name)].add(pk)
            initials = "".join(word[0] for word in words(name))
            if len(initials) > 1:
                self._by_initials[initials].add(pk)
            code = iso3 or (kind == ActorKind.STATE and _only_code(name))
            if code:
                self._by_code[code].add(pk)
            if iati:
                self._by_code[iati.upper()].add(pk)

    def _read_aliases(self, reader: "User", sender: str) -> None:
        rows = Alias.objects.visible_to(reader).used_by(sender).order_by("pk")
        for actor, name, whose in rows.values_list("actor", "name", "sender"):
            kept = self._by_own_alias if whose else self._by_alias
            kept[key(name)].add(actor)
            self._aliases.append((actor, name))

    def _find(self, text: str) -> Match:
        if not text or len(text) > LONGEST:
            return NOBODY
        own = self._by_own_alias.get(key(text), set())
        if own:
            return self._sure(own, "alias") or self._doubtful(text, own)
        means = self._means(text)
        found = set().union(*means.values())
        for how, actors in means.items():
            if actors == found and (how == "alias" or not _is_unclear(text)):
                sure = self._sure(actors, how)
                if sure:
                    return sure
        return self._doubtful(text, found)

    def _sure(self, actors: set[int], how: How) -> Match | None:
        return Match(next(iter(actors)), how) if len(actors) == 1 else None

    def _means(self, text: str) -> dict[How, set[int]]:
        """Whom it names exactly, in each of the ways in which it can."""
        named: set[int] = set()
        for one in keys(text):
            named |= self._by_name.get(one, set())
        for code in codes_meant(text):
            named |= self._by_code.get(code, set())
        alias = self._by_alias.get(key(text), set())
        coded = set() if text in NOTHING_SAID else self._coded(text)
        return {"code": coded, "name": named, "alias": alias}

    def _coded(self, text: str) -> set[int]:
        """By a code in capitals: a word in small letters, such as “no”, is none."""
        if not text.isascii():
            return set()
        if len(text) > 3:
            return self._by_code.get(text.upper(), set())
        code = codes_of_two_letters().get(text, text)
        return self._by_code.get(code, set())

    def _doubtful(self, text: str, found: Iterable[int] = ()) -> Match:
        """Those whom it may mean; with none that is likely, it is unknown.

        The name of a state that is not on record is no misspelling of another state.
        """
        foreign = not found and len(codes_meant(text)) == 1
        alike = [] if foreign else self._spellings.like(text)
        parts, is_list = self._in_parts(text)
        likely = [
            *sorted(found, key=self._names.__getitem__),
            *(parts if is_list else ()),
            *sorted(self._by_initials.get(key(text), ())),
            *sorted(self._coded(text.upper())),
            *(one.actor for one in alike if one.is_misspelt),
        ]
        chosen = dict.fromkeys([*likely, *parts, *(one.actor for one in alike)])
        named = tuple((pk, self._names[pk]) for pk in [*chosen][:CANDIDATES])
        return Match(None, "spelling" if likely else "none", named)

    def _in_parts(self, text: str) -> tuple[list[int], bool]:
        """Whom the parts of a list name, and whether each part names somebody.

        “Denmark/Norway” and “Netherlands (NTM-I)” may be somebody's; never for sure.
        """
        bare = IN_BRACKETS.sub("", text)
        parts = [part.strip() for part in PARTS.split(bare) if part.strip()]
        if parts == [text]:
            return [], False
        named = [
            set().union(
                *self._means(part).values(), self._by_initials.get(key(part), ())
            )
            for part in parts
        ]
        return [pk for found in named for pk in sorted(found)], all(named)

    @cached_property
    def _spellings(self) -> Spellings:
        """Made when a first text is not known exactly."""
        names = [*self._names.items(), *self._aliases]
        for code, further in names_by_code().items():
            for pk in self._by_code.get(code, ()):
                names += [(pk, name) for name in further]
        return Spellings(names)


def _only_code(name: str) -> str | None:
    codes = codes_meant(name)
    return next(iter(codes)) if len(codes) == 1 else None


def _is_unclear(text: str) -> bool:
    """Whether several states bear this name, recorded here or not."""
    return len(codes_meant(text)) > 1
