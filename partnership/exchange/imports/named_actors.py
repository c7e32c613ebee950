"""Whom the names of a file stand for: known, answered, to be added, or asked."""

from collections.abc import Mapping
from typing import Any

from partnership.actors.matching import ActorNames
from partnership.actors.models import Actor
from partnership.exchange.imports.asked import ADD, LEAVE_OUT
from partnership.exchange.tables.values import BadValue

LONGEST = Actor._meta.get_field("name").max_length
SHOWN = 40
ASK = (
    ": say whom it stands for, leave its rows out, or ask an administrator to add it,"
    " which you may not"
)


class LeftOut(ValueError):
    """Somebody said that rows with this name are left out."""


class NamedActors:
    """The actors of one file. `added` are names that nobody knows, with their keys.

    A key below nought stands for an actor that the load adds first; `doubtful` are the
    names that a person must answer, with those whom they may mean.
    """

    def __init__(
        self,
        reader: Any,
        sender: str,
        answers: Mapping[str, str],
        *,
        adds: bool,
        may_add: bool,
    ) -> None:
        self._names = ActorNames(reader, sender)
        self._answers = answers
        # One answer for a name in several cases, unless each has its own.
        self._answered = {text.casefold(): said for text, said in answers.items()}
        self._adds, self._may_add = adds and may_add, may_add
        self._known: dict[str, int | Exception] = {}
        self._spelt: dict[str, str] = {}
        self.added: dict[str, int] = {}
        self.doubtful: dict[str, tuple[tuple[int, str], ...]] = {}

    def __call__(self, cell: str) -> int:
        """The key of the actor; raises BadValue or LeftOut."""
        text = " ".join(cell.split())
        if text not in self._known:
            self._known[text] = self._find(text)
        found = self._known[text]
        if isinstance(found, Exception):
            # Without the way that it came: that would hold every row of the file.
            raise found.with_traceback(None)
        return found

    def sure(self, cell: str) -> int | None:
        """Who is meant for sure, by the name or by an answer; nobody is asked."""
        text = " ".join(cell.split())
        answer = self._answer(text)
        if answer.isdecimal() and self._names.knows(int(answer)):
            return int(answer)
        return self._names.match(text).actor_id

    def is_unknown(self, cell: str) -> bool:
        """Whether nobody is called so or nearly so, and nobody said whom it means."""
        text = " ".join(cell.split())
        return not self._answer(text) and self._names.match(text).how == "none"

    def _answer(self, text: str) -> str:
        return self._answers.get(text) or self._answered.get(text.casefold(), "")

    def _find(self, text: str) -> int | Exception:
        answer = self._answer(text)
        if answer == LEAVE_OUT:
            return LeftOut(f"“{text}” is left out")
        if answer == ADD and self._may_add:
            return self._add(text)
        if answer == ADD:
            # Said when its person still might, or by hand in a form.
            answer = ""
        if answer.isdecimal() and self._names.knows(int(answer)):
            return int(answer)
        match = self._names.match(answer or text)
        if match.actor_id is not None:
            return match.actor_id
        if match.how == "none" and self._adds:
            return self._add(text)
        self.doubtful[text] = match.candidates
        words = _question(text, match.candidates)
        return BadValue(words if self._may_add or match.candidates else words + ASK)

    def _add(self, text: str) -> int | BadValue:
        """The key of one to be added: the same for one name in several cases."""
        if wrong := _no_name(text):
            return BadValue(wrong)
        first = self._spelt.setdefault(text.casefold(), text)
        return self.added.setdefault(first, -1 - len(self.added))


def _no_name(text: str) -> str:
    """What is wrong with a name that is to be added; empty if nothing is."""
    if len(text) > LONGEST:
        return f"“{text[:SHOWN]}…” is nobody on record, and too long for a name"
    if not any(map(str.isalpha, text)):
        return f"“{text}” is nobody on record, and no name"
    return ""


def _question(text: str, candidates: tuple[tuple[int, str], ...]) -> str:
    if not candidates:
        shown = text if len(text) <= LONGEST else f"{text[:SHOWN]}…"
        return f"“{shown}” is nobody on record"
    names = " or ".join(name for _, name in candidates)
    return f"“{text}” may be {names}: say which"
