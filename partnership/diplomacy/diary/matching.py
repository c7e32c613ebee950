"""With which actor a meeting of a diary is: filled in if certain, asked if not."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from partnership.actors.models import Actor
from partnership.diplomacy.diary.domains import state_of
from partnership.diplomacy.diary.file.occurrences import Occurrence
from partnership.diplomacy.diary.file.people import Person
from partnership.diplomacy.models import CounterpartMatch
from partnership.evidence.models import Programme

if TYPE_CHECKING:
    from partnership.accounts.models import User

# Fewer entries do not show whose diary it is.
ENOUGH = 4
MOST_OF_A_KEY = CounterpartMatch._meta.get_field("key").max_length


@dataclass(frozen=True)
class Match:
    """Whom an entry is with: an actor; nobody of ours (`is_left_out`); or a question.

    `key` is what the choice is remembered by, `asked_as` what it says of it in words.
    """

    key: str
    asked_as: str
    person: Person | None = None
    actor: Actor | None = None
    is_left_out: bool = False
    # Why it is taken for certain, or is not.
    why: str = ""
    # What to offer first where it is asked.
    guess: Actor | None = None

    @property
    def is_asked(self) -> bool:
        return self.actor is None and not self.is_left_out


class Matcher:
    """The actors that a reader may see, and what was chosen in earlier imports."""

    def __init__(self, reader: "User", chosen: dict[str, int]) -> None:
        actors = list(Actor.objects.visible_to(reader))
        programme = Programme.objects.first()
        self._home = programme.home_government_id if programme else None
        self._host = programme.host_nation_id if programme else None
        self._by_pk = {one.pk: one for one in actors}
        self._by_code = {one.iso3: one for one in actors if one.iso3}
        self._by_name = {one.name.lower(): one for one in actors}
        names = sorted(map(re.escape, self._by_name), key=len, reverse=True)
        self._names = re.compile(rf"\b({'|'.join(names)})\b", re.I) if names else None
        self._owners: set[str] = set()
        # 0 stands for "no meeting of ours".
        self._chosen = dict(chosen)

    def get_to_know(self, entries: list[Occurrence]) -> None:
        """Whose diary it is, and what was chosen before for whom it names.

        Who is in most entries owns the diary, unless the address is another state's.
        What is chosen now comes first.
        """
        uids = {one.uid: one.people for one in entries if one.people}
        seen = Counter(
            person.key
            for people in uids.values()
            for person in people
            if not state_of(person.domain)
        )
        if len(uids) >= ENOUGH:
            self._owners = {key for key, n in seen.items() if 2 * n > len(uids)}
        for one in CounterpartMatch.objects.filter(key__in=keys_of(entries)):
            self._chosen.setdefault(one.key, one.actor_id or 0)

    def match(self, entry: Occurrence) -> Match:
        """Whom this entry is with."""
        person = self._counterpart(entry)
        key, asked_as = _key(person, entry)
        if key in self._chosen:
            return self._as_chosen(key, asked_as, person)
        found = self._found(entry)
        actors = {one.pk: one for one, _ in found}
        guess = found[0][0] if found else None
        if len(actors) != 1:
            why = "Several are named" if actors else "Nobody we know is named"
            return Match(key, asked_as, person, why=why, guess=guess)
        actor, why = found[0]
        if actor.pk == self._host and not self._of_people(entry):
            why = f"{actor} may be what it is about"
            return Match(key, asked_as, person, why=why, guess=actor)
        return Match(key, asked_as, person, actor, why=why)

    def _as_chosen(self, key: str, asked_as: str, person: Person | None) -> Match:
        actor = self._by_pk.get(self._chosen[key])
        if actor:
            return Match(key, asked_as, person, actor, why="As it was chosen")
        if self._chosen[key] == 0:
            return Match(
                key, asked_as, person, is_left_out=True, why="As it was chosen"
            )
        return Match(key, asked_as, person, why="Nobody we know is named")

    def _found(self, entry: Occurrence) -> list[tuple[Actor, str]]:
        """Each actor that the entry speaks of, with how; the host nation last."""
        found = self._of_people(entry)
        found += [(one, "Named in the title") for one in self._named(entry.occasion)]
        theirs = [one for one in found if one[0].pk != self._home]
        others = [one for one in theirs if one[0].pk != self._host]
        return others or theirs

    def _of_people(self, entry: Occurrence) -> list[tuple[Actor, str]]:
        found = []
        for person in entry.people:
            if self._is_ours(person):
                continue
            state = self._by_code.get(state_of(person.domain))
            if state:
                found.append((state, f"By the address {person.address}"))
            found += [
                (one, f"By the name {person.name}") for one in self._named(person.name)
            ]
        return found

    def _named(self, text: str) -> list[Actor]:
        """The actors whose name stands there, or whose code does in capitals."""
        names = self._names.findall(text) if self._names else []
        found = [self._by_name[name.lower()] for name in names]
        # Where all is in capitals, PER and CAN are words.
        if not text.isupper():
            codes = re.findall(r"\b[A-Z]{3}\b", text)
            found += [self._by_code[code] for code in codes if code in self._by_code]
        return found

    def _is_ours(self, person: Person) -> bool:
        if person.key in self._owners:
            return True
        state = self._by_code.get(state_of(person.domain))
        return state is not None and state.pk == self._home

    def _counterpart(self, entry: Occurrence) -> Person | None:
        """The first who is not one of ours."""
        return next((one for one in entry.people if not self._is_ours(one)), None)


def keys_of(entries: Iterable[Occurrence]) -> set[str]:
    """Everything that a choice for these entries may be remembered by."""
    keys = {_key(None, one)[0] for one in entries}
    return keys | {
        person.key[:MOST_OF_A_KEY] for one in entries for person in one.people
    }


def _key(person: Person | None, entry: Occurrence) -> tuple[str, str]:
    if person:
        return person.key[:MOST_OF_A_KEY], person.words
    title = entry.occasion or "no title"
    return f"“{title.lower()}”"[:MOST_OF_A_KEY], f"“{title}”"
