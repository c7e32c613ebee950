"""What the database refuses of forums, whoever writes it."""

from datetime import date

import pytest
from django.db import IntegrityError

from tests.diplomacy.forums_factories import (
    LONG_AGO,
    make_action,
    make_answer,
    make_argument,
    make_forum,
    make_issue,
    make_item,
    make_member,
    make_sitting,
)
from tests.factories import TODAY

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("make", "values"),
    [
        (make_forum, {"kind": "cabal"}),
        (make_forum, {"line": "cultural"}),
        (make_forum, {"state": "rumoured"}),
        (lambda **v: make_member(make_forum(), **v), {"role": "king"}),
        (lambda **v: make_member(make_forum(), **v), {"joined_on": date(2004, 1, 1)}),
        (lambda **v: make_member(make_forum(), **v), {"invited_on": date(2004, 1, 1)}),
        (lambda **v: make_member(make_forum(), **v), {"left_on": TODAY}),
        (
            lambda **v: make_member(make_forum(), **v),
            {"joined_on": TODAY, "left_on": date(2006, 1, 1)},
        ),
        (lambda **v: make_sitting(make_forum(), **v), {"status": "cancelled"}),
        (lambda **v: make_sitting(make_forum(), **v), {"status": "rumoured"}),
        (lambda **v: make_sitting(make_forum(), **v), {"held_precision": "hour"}),
        (
            lambda **v: make_item(make_sitting(make_forum()), **v),
            {"taken_off_on": date(2004, 1, 1)},
        ),
        (lambda **v: make_item(make_sitting(make_forum()), **v), {"number": 0}),
        (lambda **v: make_action(make_sitting(make_forum()), **v), {"person": ""}),
        (lambda **v: make_action(make_sitting(make_forum()), **v), {"outcome": "Sent"}),
        (
            lambda **v: make_action(make_sitting(make_forum()), **v),
            {"due_on": date(2004, 1, 1)},
        ),
        (
            lambda **v: make_action(make_sitting(make_forum()), **v),
            {"done_on": date(2004, 1, 1)},
        ),
        (lambda **v: make_issue(make_forum(), **v), {"line": "cultural"}),
        (lambda **v: make_answer(make_issue(make_forum()), **v), {"state": "maybe"}),
        (lambda **v: make_argument(make_forum(), **v), {"side": "beside"}),
    ],
)
def test_the_database_refuses_what_must_never_be(make, values):
    with pytest.raises(IntegrityError):
        make(**values)


def test_an_actor_has_one_seat_in_a_forum_until_it_leaves():
    forum = make_forum()
    seat = make_member(forum, joined_on=LONG_AGO, left_on=TODAY)
    make_member(forum)
    assert seat.forum.members.count() == 2

    with pytest.raises(IntegrityError):
        make_member(forum)
