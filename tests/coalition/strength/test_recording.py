"""A strength says why it changed, where its source does."""

from datetime import date

import pytest

from coalition.models import Strength
from tests.coalition.answers import common, day, text_of
from tests.coalition.factories import make_force
from tests.factories import make_source

pytestmark = pytest.mark.django_db


def answers(**values):
    return (
        common(force=make_force().pk, personnel="480", source=make_source().pk)
        | day("stated_on", date(2006, 2, 1))
        | values
    )


def test_the_form_asks_why_and_an_empty_answer_stays_empty(officer, address):
    text = text_of(officer.get(address("strength")))
    officer.post(address("strength"), answers())

    assert "Why did it change?" in text
    assert "It did not, or the source does not say" in text
    assert Strength.objects.latest("pk").change == ""


def test_the_reason_is_kept_and_stands_beside_the_figure(officer, address):
    response = officer.post(
        address("strength"), answers(change="renewed_with_cut"), follow=True
    )

    assert Strength.objects.latest("pk").change == "renewed_with_cut"
    assert "Renewed with a cut." in text_of(response)


def test_a_reason_that_there_is_not_is_refused(officer, address):
    officer.post(address("strength"), answers(change="bored"))

    assert not Strength.objects.filter(personnel=480).exists()
