"""An option moves explored → offered → accepted → deployed, or is declined."""

from datetime import date

import pytest
from django.db import IntegrityError

from coalition.missions.actions import move_option, record_option
from coalition.missions.moves import FIRST, NEXT, CannotMove
from coalition.models import MissionOption, OptionState, OptionStep
from tests.coalition.factories import make_contributor
from tests.coalition.missions.factories import make_mission, make_option, make_step
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db

DAY = date(2006, 2, 1)
MOVES = [(old, new) for old in OptionState for new in OptionState]


@pytest.mark.parametrize(("old", "new"), MOVES)
def test_only_the_moves_of_the_design_are_made(old, new):
    option = make_option()
    make_step(option, old, DAY)

    if new in NEXT[old]:
        assert move_option(option=option, state=new, since=DAY, by=make_user()).pk
        assert OptionStep.objects.newest_by(DAY).get().state == new
    else:
        with pytest.raises(CannotMove, match=f"The option is {old.label.lower()}"):
            move_option(option=option, state=new, since=DAY, by=make_user())
        assert option.steps.count() == 1


@pytest.mark.parametrize("state", OptionState)
def test_an_option_enters_the_record_short_of_deployed(state):
    facts = {"contributor": make_contributor(), "mission": make_mission()}

    if state in FIRST:
        record_option(state=state, since=DAY, by=make_user(), **facts)
        assert MissionOption.objects.count() == 1
    else:
        with pytest.raises(CannotMove, match="cannot begin as"):
            record_option(state=state, since=DAY, by=make_user(), **facts)
        assert not MissionOption.objects.exists()


def test_a_step_is_not_before_the_one_before_it():
    option = make_option()
    make_step(option, OptionState.EXPLORED, DAY)

    with pytest.raises(CannotMove, match="on or after 1 February 2006"):
        move_option(
            option=option,
            state=OptionState.OFFERED,
            since=date(2006, 1, 31),
            by=make_user(),
        )


def test_a_declined_option_may_be_explored_again():
    option = make_option()
    make_step(option, OptionState.DECLINED, DAY)

    step = move_option(
        option=option, state=OptionState.EXPLORED, since=DAY, by=make_user()
    )

    assert OptionStep.objects.newest_by(DAY).get() == step


def test_a_step_that_the_reader_may_not_see_is_not_named():
    option = make_option()
    make_step(option, OptionState.DEPLOYED, DAY, marking=make_marking("secret"))

    with pytest.raises(CannotMove, match="that you may not see") as refused:
        move_option(option=option, state="offered", since=DAY, by=make_user())

    assert "deployed" not in str(refused.value)


def test_a_contributor_has_one_option_of_a_mission():
    make_option()

    with pytest.raises(IntegrityError, match="mission_option_is_unique"):
        MissionOption.objects.create(
            contributor=make_contributor("Bulgaria"),
            mission=make_mission(),
            marking=make_marking(),
        )


@pytest.mark.parametrize(
    ("make", "field", "constraint"),
    [
        (make_mission, "kind", "mission_kind_is_known"),
        (make_step, "state", "option_state_is_known"),
    ],
)
def test_the_database_refuses_a_word_that_is_none(make, field, constraint):
    row = make()

    with pytest.raises(IntegrityError, match=constraint):
        type(row).objects.filter(pk=row.pk).update(**{field: "dancing"})
