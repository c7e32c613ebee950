"""A section of a brief bears all that it is told from, what no longer stands too."""

from datetime import date

import pytest
from django.db import transaction

from coalition.models import Mandate, MandateDependency
from donors.models import Pledge
from partnership.dashboard.brief import around, picture
from partnership.dashboard.brief.compose import compose
from partnership.diplomacy.models import AskStep, Meeting
from tests.coalition.factories import (
    make_dependency,
    make_intent,
    make_mandate,
    make_status,
    make_strength,
    make_un_mandate,
)
from tests.coalition.mandate_factories import make_body, make_recess
from tests.dashboard.brief.factories import DAY, MET, ON, make_scene, to_brief
from tests.diplomacy.asks_factories import make_ask, make_contact, make_stance
from tests.diplomacy.factories import make_point
from tests.donors.factories import make_condition, make_instalment, make_part
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db
BEFORE = date(2006, 2, 1)


def old_stance(secret):
    make_stance("blocker", BEFORE, marking=secret)
    make_stance("friend", date(2006, 5, 1))


def step_of_then(secret):
    AskStep.objects.filter(took_on=MET).update(marking=secret)


def upstream(secret):
    ending = Mandate.objects.get(title="Mandate of May")
    make_dependency(ending, make_un_mandate(marking=secret))


def recess(secret):
    body = make_body()
    Mandate.objects.filter(title="Mandate of May").update(decision_body=body)
    make_recess(body, date(2007, 6, 20), date(2007, 7, 10), marking=secret)


def resting(secret, *, is_edge=False):
    ours = Mandate.objects.get(title="Mandate of May")
    theirs = make_mandate("Lithuania", expires_on=ours.expires_on)
    edge = make_dependency(theirs, ours)
    if is_edge:
        MandateDependency.objects.filter(pk=edge.pk).update(marking=secret)
    else:
        make_strength("Lithuania", stated_on=BEFORE, personnel=60, marking=secret)


def of_a_part(make):
    def made(secret):
        part = make_part(Pledge.objects.get(), "grant", "10")
        make(part, secret)

    return made


HIDDEN = {
    "an ask that is counted only": (
        lambda secret: make_ask("Denmark", "A counted ask", marking=secret),
        "want political since",
    ),
    "a contact that is counted only": (
        lambda secret: make_contact(held_on=date(2006, 4, 1), marking=secret),
        "since",
    ),
    "a draft of a point": (
        lambda secret: make_point(Meeting.objects.get(held_on=DAY), marking=secret),
        "point",
    ),
    "an old stance": (old_stance, "since political"),
    "an old strength": (
        lambda secret: make_strength(stated_on=BEFORE, personnel=520, marking=secret),
        "since",
    ),
    "an old mandate": (
        lambda secret: Mandate.objects.filter(title="Mandate of January").update(
            marking=secret
        ),
        "since dates",
    ),
    "an old intent": (
        lambda secret: make_intent(stated_on=BEFORE, marking=secret),
        "since",
    ),
    "an old status": (
        lambda secret: make_status(since=BEFORE, marking=secret),
        "since",
    ),
    "the step of an ask": (step_of_then, "since"),
    "what the bars rest on": (upstream, "dates"),
    "whom a mandate that rests on theirs keeps": (resting, "rests"),
    "what says that it rests on theirs": (
        lambda secret: resting(secret, is_edge=True),
        "rests",
    ),
    "a recess": (recess, "dates security since"),
    "a condition": (
        lambda secret: make_condition(Pledge.objects.get(), marking=secret),
        "economic since dates",
    ),
    "an instalment of a part": (
        of_a_part(
            lambda part, secret: make_instalment(
                part, "5", date(2006, 5, 1), marking=secret
            )
        ),
        "economic since dates",
    ),
}


def test_a_section_bears_what_no_longer_stands_and_what_it_is_counted_from(monkeypatch):
    monkeypatch.setattr(picture, "MOST_ASKS", 1)
    monkeypatch.setattr(around, "MOST", 1)
    reader = make_user("Policy officer", ceiling="top-secret")
    meeting = to_brief(make_scene(), reader)
    secret = make_marking("secret-2006")
    open_ones = compose(meeting, ON, reader)
    assert not any(secret.pk in one.marks for one in open_ones)

    lacking = []
    for name, (hide, kinds) in HIDDEN.items():
        with transaction.atomic():
            hide(secret)
            found = {one.kind: one.marks for one in compose(meeting, ON, reader)}
            lacking += [
                (name, kind) for kind in kinds.split() if secret.pk not in found[kind]
            ]
            transaction.set_rollback(True)
    assert lacking == []
