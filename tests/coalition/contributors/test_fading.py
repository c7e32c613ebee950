"""An intent that nobody has confirmed for 90 days fades, and is flagged until it is."""

from datetime import date, timedelta

import pytest

from coalition.keeping.alerts import fading_intents
from coalition.keeping.fading import FADING_DAYS, fades_from, fading_words, is_fading
from coalition.models import Contributor, Status
from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag
from tests.alerts.factories import borne
from tests.coalition.contributors.answers import opened, send
from tests.coalition.factories import make_contributor, make_intent, make_status
from tests.coalition.pages import LIST, contributor_page, page
from tests.factories import make_marking, make_user

JANUARY = date(2006, 1, 19)
# Ninety days after it.
APRIL = date(2006, 4, 19)
JOB = "flag_mandate_renewals"


def test_ninety_days_is_fading_and_a_day_less_is_not():
    assert FADING_DAYS == 90
    assert not is_fading(None)
    assert not is_fading(89)
    assert is_fading(90)
    assert fading_words(89) == ""
    assert fading_words(96) == "Fading, 96 days old"


@pytest.mark.parametrize(
    ("stated_on", "fades_on"),
    [
        (JANUARY, APRIL),
        # Across a leap day and without it, and from the end of a month.
        (date(2004, 1, 31), date(2004, 4, 30)),
        (date(2005, 1, 31), date(2005, 5, 1)),
        (date(2003, 12, 1), date(2004, 2, 29)),
        (date.max, date.max),
    ],
)
def test_the_day_from_which_it_fades_is_counted_in_days(stated_on, fades_on):
    assert fades_from(stated_on) == fades_on


@pytest.mark.django_db
def test_the_boundary_is_the_same_in_the_database():
    make_intent("Italy", "leave", JANUARY)
    reader = make_user()

    def fading(on):
        return [str(one) for one in Contributor.objects.at(on, reader).fading()]

    assert fading(APRIL - timedelta(1)) == []
    assert fading(APRIL) == ["Italy"]


@pytest.mark.django_db
def test_who_has_departed_and_who_said_nothing_do_not_fade():
    make_intent("Ukraine", "leave", date(2005, 1, 1))
    make_status("Ukraine", Status.DEPARTED, date(2005, 12, 27))
    make_contributor("Fiji")
    everyone = Contributor.objects.at(APRIL, make_user())

    assert not everyone.fading()
    assert [str(one) for one in everyone.without_intent()] == ["Fiji"]
    assert not fading_intents(APRIL)


@pytest.mark.django_db
def test_the_flag_says_since_when_and_bears_all_that_it_names():
    secret = make_marking("secret")
    make_intent("Italy", "leave", JANUARY)
    italy = make_contributor("Italy")

    (flag,) = fading_intents(APRIL)
    make_intent("Italy", "reduce", JANUARY, marking=secret)
    (hidden,) = fading_intents(APRIL)

    assert flag[:6] == (
        italy.pk,
        italy.actor_id,
        "Italy: its intent was last confirmed on 19 January 2006",
        10,
        "fading",
        APRIL,
    )
    assert borne(flag) == {italy.marking_id}
    assert secret.pk in borne(hidden)
    assert not fading_intents(APRIL - timedelta(1))


@pytest.mark.django_db(transaction=True)
def test_the_flag_opens_once_and_closes_when_the_intent_is_confirmed(login):
    make_intent("Italy", "leave", JANUARY)
    officer = login("Policy officer")

    assert run_job(JOB, APRIL - timedelta(1)).opened == 0
    assert run_job(JOB, APRIL).opened == 1
    assert run_job(JOB, APRIL).opened == 0
    assert Flag.objects.open().get().rule == "fading_intent"

    italy = make_contributor("Italy")
    form = opened(officer, italy)
    assert send(officer, italy, form, intent="confirm").status_code == 302
    assert run_job(JOB, APRIL).closed == 1


@pytest.mark.django_db
def test_list_and_page_say_fading_in_words_and_the_list_finds_it(login):
    make_intent("Italy", "leave", JANUARY)
    make_intent("Poland", "stay", date(2006, 4, 1))
    client = login("Minister")

    on = {"as_at": "2006-04-25"}
    listed = page(client, LIST, intent="fading", **on)

    assert "Fading, 96 days old" in listed
    assert "Poland" not in listed
    text = page(client, contributor_page(make_contributor("Italy")), **on)
    assert "Fading, 96 days old" in text
    before = page(client, LIST, as_at="2006-04-18")
    assert "Fading, " not in before
    assert "89 days old" in before


@pytest.mark.django_db
def test_the_list_sorts_by_the_age_of_the_intent(login):
    make_contributor("Fiji")
    make_intent("Italy", "leave", JANUARY)
    make_intent("Poland", "stay", date(2005, 12, 30))
    client = login("Minister")

    def order(sort):
        rows = client.get(LIST, {"sort": sort}).context["list"].rows
        return [str(row.contributor) for row in rows]

    assert order("-intent") == ["Poland", "Italy", "Fiji"]
    assert order("intent") == ["Italy", "Poland", "Fiji"]
