"""What must never be false of a team, whoever writes it."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from tests.coalition.team.factories import (
    JANUARY,
    make_assessment,
    make_funding,
    make_participation,
    make_post,
)
from tests.factories import make_source

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("make", "wrong", "constraint"),
    [
        (make_post, {"skill": "sorcery"}, "post_skill_is_known"),
        (make_post, {"skill": "other"}, "post_names_another_skill_only"),
        (make_post, {"other_skill": "Water"}, "post_names_another_skill_only"),
        (make_post, {"filled": None, "authorised": None}, "post_states_a_figure"),
        (make_funding, {"amount": -1}, "team_funding_is_not_negative"),
        (make_funding, {"currency": "usd"}, "currency_is_three_capitals"),
        (make_participation, {"part": "cook"}, "participation_part_is_known"),
        (make_participation, {"ended_on": JANUARY}, "participation_ends_after"),
        (make_assessment, {"area": "weather"}, "assessment_area_is_known"),
        (make_assessment, {"rating": 0}, "assessment_rating_is_on_the_scale"),
        (make_assessment, {"rating": 6}, "assessment_rating_is_on_the_scale"),
    ],
)
def test_the_database_refuses(make, wrong, constraint):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        make(**wrong)


@pytest.mark.parametrize("make", [make_post, make_funding, make_assessment])
def test_a_source_states_a_line_once_a_day_and_two_may_disagree(make):
    make()
    with pytest.raises(IntegrityError, match="once_by_a_source"), transaction.atomic():
        make()
    make(source=make_source())
    if make is make_funding:
        make(None)
        with pytest.raises(IntegrityError, match="by_a_source"), transaction.atomic():
            make(None)


def test_a_part_begins_once_a_day():
    make_participation(ended_on=date(2006, 1, 20))
    with pytest.raises(IntegrityError, match="starts_once"), transaction.atomic():
        make_participation()
    make_participation(part="funding")
