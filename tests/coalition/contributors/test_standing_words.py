"""What a contributor's page says first, and that it says it as the list does."""

from datetime import date

import pytest

from coalition.models import Status
from tests.coalition.contributors.answers import opened
from tests.coalition.factories import (
    make_contributor,
    make_denmark_mandate,
    make_dependency,
    make_intent,
    make_renewal,
    make_status,
    make_strength,
    make_un_mandate,
)
from tests.coalition.pages import LIST, contributor_page, page

pytestmark = pytest.mark.django_db


def test_an_intent_of_yesterday_is_one_day_old(login):
    one, client = (
        make_intent(stated_on=date(2006, 1, 31)).contributor,
        login("Minister"),
    )

    assert "1 day old" in page(client, LIST)
    assert "1 day old" in page(client, contributor_page(one))


def test_who_has_departed_has_no_strength_on_the_list_the_page_and_the_form(login):
    one = make_contributor("Italy")
    make_strength(one, 2900)
    make_status(one, Status.DEPARTED, date(2006, 1, 15))
    client = login("Policy officer")

    assert '<span class="none">departed</span>' in page(client, LIST)
    text = page(client, contributor_page(one))
    assert '<dd><span class="none">departed</span>' in text
    assert "no figure recorded" not in text
    said = opened(client, one).fields["personnel"].help_text
    assert said.endswith("Now: departed")


@pytest.mark.parametrize("status", [Status.LEAVING, Status.REDUCING])
def test_the_page_begins_with_who_is_leaving_or_reducing(login, status):
    one = make_contributor("Italy")
    make_strength(one, 2900)
    make_status(one, status, date(2006, 1, 19))

    text = page(login("Minister"), contributor_page(one))

    assert f"2 December 2005. {status.label}, as of 19 January 2006." in text


def test_a_mandate_that_two_of_its_own_rest_on_is_named_once(login):
    un, old = make_un_mandate(), make_denmark_mandate()
    new = make_renewal(old)
    for mandate in (old, new):
        make_dependency(mandate, un)

    text = page(
        login("Minister"), contributor_page(old.contributor), as_at="2006-05-31"
    )

    assert text.count(">United Nations: UNSCR 1637</a>") == 1


def test_a_day_of_decision_that_is_past_is_said_to_be(login):
    make_strength()
    mandate = make_denmark_mandate(notice_days=153)

    text = page(login("Minister"), contributor_page(mandate.contributor))

    assert "A decision was needed 3 days ago" in text
