"""What each record of an import bears, as a command says it: source, grade, marking."""

from collections.abc import MutableMapping
from datetime import date

from partnership.evidence.models import Grade, Marking, Programme, Source
from partnership.exchange.imports.asked import BadAnswer
from partnership.exchange.imports.kind import Context
from partnership.exchange.readers import WholeRecord

# What a column of the import, and of an entry that says why, holds.
LONGEST = {"sender": 120, "reason": 300}


def context_from(said: MutableMapping[str, str], today: date) -> Context:
    """Take out of what was said what a command's import bears; raises BadAnswer.

    Without a source it is unverified, and with one graded as the source is; without a
    marking it bears the programme's.
    """
    source = _source(said.pop("source", ""))
    usual = source.grade if source else Grade.UNVERIFIED
    grade = said.pop("grade", "").lower() or usual
    if grade not in Grade.values:
        raise BadAnswer("grade", f"“{grade}” is none of {', '.join(Grade.values)}")
    return Context(
        reader=WholeRecord(),
        by=None,
        today=today,
        sender=_short(said, "sender"),
        source=source,
        grade=grade,
        marking=_marking(said.pop("marking", "")),
        reason=_short(said, "reason") or "imported from a file",
    )


def _short(said: MutableMapping[str, str], name: str) -> str:
    words = said.pop(name, "").strip()
    if len(words) > LONGEST[name] or not words.isprintable():
        raise BadAnswer(name, f"--set {name} is one line of {LONGEST[name]} characters")
    return words


def _source(code: str) -> Source | None:
    if not code:
        return None
    found = Source.objects.filter(code=code).first()
    if found is None:
        raise BadAnswer("source", f"There is no source with the code “{code}”")
    return found


def _marking(code: str) -> Marking:
    if code:
        found = Marking.objects.filter(code__iexact=code).first()
        if found is None:
            raise BadAnswer("marking", f"There is no marking with the code “{code}”")
        return found
    programme = Programme.objects.select_related("default_marking").first()
    found = (
        programme.default_marking
        if programme
        else Marking.objects.plain().order_by("rank", "-code").first()
    )
    if found is None:
        raise BadAnswer("marking", "There is no marking yet: load a scheme first")
    return found
