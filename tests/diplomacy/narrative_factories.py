"""Words, framings, statements and lines to take; defaults from the paper."""

from datetime import date

from partnership.diplomacy.models import Framing, Statement, Term
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
