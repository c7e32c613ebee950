"""Factories of asks, contacts and stances; defaults from the paper."""

from datetime import date

from partnership.diplomacy.models import (
    Ask,
    AskState,
    AskStep,
    Contact,
    ContactKind,
    Line,
    Position,
    Stance,
)
from partnership.evidence.models import Grade
from tests.factories import make_actor, make_marking, make_programme

OPENED = date(2006, 1, 1)
WANTED = date(2006, 7, 1)


def make_home():
    """A programme whose home government is the United Kingdom."""
    home = make_actor("United Kingdom")
    make_programme(home_government=home, host_nation=make_actor("Iraq"))
    return home


def make_ask(
    name: str = "Denmark",
    wanted: str = "Renew the mandate in Basra",
    *moves: tuple[str, date],
    about=None,
    **values,
) -> Ask:
    """An ask, with a step for each pair of a state and a day."""
    values.setdefault("line", Line.SECURITY)
    values.setdefault("opened_on", OPENED)
    values.setdefault("marking", make_marking())
    values.setdefault("grade", Grade.OFFICIAL)
    lead = values.pop("lead", None) or make_actor("United Kingdom")
    if about:
        values |= {"about_model": about._meta.label_lower, "about_id": about.pk}
    ask = Ask.objects.create(actor=make_actor(name), wanted=wanted, lead=lead, **values)
    for state, on in moves:
        make_step(ask, state, on)
    return ask


def make_step(
    ask: Ask, state: str = AskState.MADE, took_on: date = date(2006, 1, 10), **values
) -> AskStep:
    values.setdefault("marking", make_marking())
    values.setdefault("grade", Grade.OFFICIAL)
    return AskStep.objects.create(ask=ask, state=state, took_on=took_on, **values)


def make_contact(
    name: str = "Denmark", held_on: date = date(2006, 1, 20), **values
) -> Contact:
    values.setdefault("kind", ContactKind.CALL)
    values.setdefault("marking", make_marking())
    by = values.pop("by", None) or make_actor("United Kingdom")
    return Contact.objects.create(
        actor=make_actor(name), held_on=held_on, by=by, **values
    )


def make_stance(
    stance: str = Position.FRIEND,
    stated_on: date = date(2006, 1, 5),
    name: str = "Denmark",
    **values,
) -> Stance:
    values.setdefault("why", "It said so")
    values.setdefault("marking", make_marking())
    return Stance.objects.create(
        actor=make_actor(name), stance=stance, stated_on=stated_on, **values
    )
