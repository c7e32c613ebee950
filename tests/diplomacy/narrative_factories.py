"""Words, framings, statements and lines to take; defaults from the paper."""

from datetime import date

from partnership.diplomacy.models import (
    Framing,
    Line,
    LineToTake,
    LineVersion,
    Statement,
    Term,
)
from partnership.evidence.models import Grade
from tests.factories import make_actor, make_marking


def make_term(word: str = "coalition", **values) -> Term:
    values.setdefault("say_instead", "partnership")
    values.setdefault("why", "Shift the focus from the security Coalition prism.")
    values.setdefault("marking", make_marking())
    return Term.objects.create(word=word, **values)


def make_framing(name: str = "Security coalition", **values) -> Framing:
    values.setdefault("marking", make_marking())
    return Framing.objects.get_or_create(name=name, defaults=values)[0]


def make_statement(
    said_on: date = date(2006, 1, 20),
    framing: Framing | str | None = "Security coalition",
    actor: str = "Denmark",
    **values,
) -> Statement:
    if isinstance(framing, str):
        framing = make_framing(framing)
    values.setdefault("speaker", "Prime Minister")
    values.setdefault("occasion", "Parliament")
    values.setdefault("text", "The coalition stays as long as it is asked to.")
    values.setdefault("grade", Grade.OFFICIAL)
    values.setdefault("marking", make_marking())
    return Statement.objects.create(
        said_on=said_on, framing=framing, actor=make_actor(actor), **values
    )


def make_line(topic: str = "From coalition to partnership", **values) -> LineToTake:
    values.setdefault("line", Line.POLITICAL)
    values.setdefault("marking", make_marking())
    return LineToTake.objects.get_or_create(topic=topic, defaults=values)[0]


def make_version(
    line: LineToTake | str = "From coalition to partnership",
    number: int = 1,
    cleared_on: date | None = date(2006, 1, 10),
    **values,
) -> LineVersion:
    if isinstance(line, str):
        line = make_line(line)
    values.setdefault("text", "The Government needs wider support.")
    values.setdefault("audience", "EU partners")
    values.setdefault("drafted_on", date(2006, 1, 5))
    values.setdefault("valid_from", date(2006, 1, 10))
    values.setdefault("marking", make_marking())
    return LineVersion.objects.create(
        line_to_take=line, number=number, cleared_on=cleared_on, **values
    )


def make_narrative() -> dict[str, int]:
    """Something of every kind, for a walk through the pages; keys by what each is."""
    public = "A partnership of all who would see the country stand."
    term = make_term(f"prism {Term.objects.count()}", other_forms="prisms, prism")
    line = make_line("What a walk meets")
    first = make_version(
        line, text="Through the prism.", public_text=f"{public} Prism."
    )
    draft = make_version(line, 2, cleared_on=None, public_text=public)
    over = make_version("Expired", valid_until=date(2006, 1, 20))
    make_version("In public", public_text=public, public_cleared_on=date(2006, 1, 20))
    framings = ("Walked A", "Walked B", "Walked C", None)
    for number, framing in enumerate(framings * 3):
        day = date(2005, 9 + number % 4, 1 + number)
        said = make_statement(day, framing, text="It is a prism.")
    make_statement(grade=Grade.PRESS, framing="Walked A", is_quote=False)
    return {
        "line": line.pk,
        "draft": draft.pk,
        "public": first.pk,
        "other": over.line_to_take_id,
        "term": term.pk,
        "statement": said.pk,
        "framing": make_framing("Walked A").pk,
    }
