"""Who takes part in the example's teams, and from when; no figure is invented."""

from datetime import date

import pytest

from coalition.models import FundingStatement, PostStatement, TeamAssessment
from coalition.team.wider import course
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def test_basras_staff_are_known_from_the_day_it_opened(iraq):
    reader = make_user()

    before = course(date(2006, 5, 13), reader, "firm")
    after = course(date(2006, 5, 14), reader, "firm")

    assert not before[-1].is_known
    assert len(after) == 1
    assert after[0].participants_words == "2 countries and no organisation"


def test_no_post_no_money_and_no_assessment_is_invented(iraq):
    for model in (PostStatement, FundingStatement, TeamAssessment):
        assert not model.objects.exists()
