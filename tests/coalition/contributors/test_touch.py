"""Who keeps in touch with whom, how often, and when that is due."""

from datetime import date, timedelta

import pytest

from coalition import dossier
from coalition.models import Contributor, Status, Tier
from partnership.evidence.models import Grade
from tests.coalition.factories import (
    make_contributor,
    make_intent,
    make_status,
    make_strength,
)
from tests.coalition.pages import LIST, contributor_page, page
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def due_on(on=date(2006, 2, 1), name="Denmark"):
    everyone = Contributor.objects.at(on, make_user(username=f"r{on}{name}"))
    return everyone.with_touch().get(actor__name=name).touch_due_on


@pytest.mark.parametrize(
    ("tier", "heard_on", "due"),
    [
        (Tier.FORTNIGHTLY, date(2006, 1, 20), date(2006, 2, 3)),
        (Tier.FORTNIGHTLY, date(2004, 2, 20), date(2004, 3, 5)),
        # A calendar month ends with its month: with and without a leap day.
        (Tier.MONTHLY, date(2006, 1, 31), date(2006, 2, 28)),
        (Tier.MONTHLY, date(2004, 1, 31), date(2004, 2, 29)),
        (Tier.MONTHLY, date(2004, 2, 29), date(2004, 3, 29)),
        (Tier.QUARTERLY, date(2005, 11, 30), date(2006, 2, 28)),
        (Tier.QUARTERLY, date(2003, 11, 30), date(2004, 2, 29)),
        (Tier.QUARTERLY, date(2005, 12, 31), date(2006, 3, 31)),
        ("", date(2006, 1, 1), None),
    ],
)
def test_each_interval_counts_by_the_calendar(tier, heard_on, due):
    make_contributor(tier=tier)
    make_intent(stated_on=heard_on)

    assert due_on(heard_on) == due


def test_the_last_day_of_the_calendar_is_no_fault():
    make_contributor(tier=Tier.QUARTERLY)
    make_intent(stated_on=date.max)

    assert due_on(date.max) == date.max


def test_the_newest_day_of_status_strength_or_intent_counts_by_the_date():
    make_contributor(tier=Tier.FORTNIGHTLY)
    make_status(since=date(2006, 1, 1))
    make_intent(stated_on=date(2006, 1, 5))
    make_strength(stated_on=date(2006, 1, 10), grade=Grade.PRESS)
    make_strength(stated_on=date(2006, 2, 2))

    assert due_on(date(2006, 1, 4)) == date(2006, 1, 15)
    assert due_on(date(2006, 1, 9)) == date(2006, 1, 19)
    assert due_on(date(2006, 2, 1)) == date(2006, 1, 24)
    assert due_on(date(2006, 2, 2)) == date(2006, 2, 16)


def test_due_from_the_day_itself_unless_departed_or_without_an_interval():
    make_contributor(tier=Tier.FORTNIGHTLY)
    make_intent(stated_on=date(2006, 1, 18))
    make_contributor("Fiji", tier=Tier.MONTHLY)
    make_contributor("Ukraine", tier=Tier.MONTHLY)
    make_status("Ukraine", Status.DEPARTED, date(2005, 12, 27))
    make_contributor("Poland")
    reader = make_user()

    def due(on):
        everyone = Contributor.objects.at(on, reader).with_touch()
        return [str(one) for one in everyone.due_to_be_in_touch(on).sorted_by("name")]

    assert due(date(2006, 1, 31)) == ["Fiji"]
    assert due(date(2006, 2, 1)) == ["Denmark", "Fiji"]


def test_the_page_says_it_and_what_counts():
    make_contributor(tier=Tier.FORTNIGHTLY)
    make_intent(stated_on=date(2006, 1, 18))
    reader = make_user()

    def touch(on):
        return dossier.get(on, reader, make_contributor().pk).touch

    due = date(2006, 2, 1)
    assert touch(due) == "due to be in touch since 1 February 2006"
    assert touch(due - timedelta(1)) == "next due to be in touch on 1 February 2006"
    assert touch(date(2006, 1, 17)) == "due to be in touch: nothing is recorded yet"


def test_list_and_page_show_tier_owner_and_what_is_due(login):
    owner = make_user(username="basra", first_name="Ada", last_name="Desk")
    one = make_contributor(tier=Tier.FORTNIGHTLY, owner=owner)
    make_intent(stated_on=date(2006, 1, 18))
    client = login("Minister")

    for text in (page(client, LIST), page(client, contributor_page(one))):
        assert "Ada Desk" in text
        assert "Every two weeks" in text
        assert "ue to be in touch since 1 February 2006" in text
    assert "Counted from the newest day of its status, strength or intent." in page(
        client, contributor_page(one)
    )


def test_the_list_is_narrowed_to_mine_to_nobodys_and_to_what_is_due(login):
    client = login("Policy officer", username="me")
    me = client.get(LIST).wsgi_request.user
    other = make_user(username="other", first_name="Ada")
    make_contributor("Denmark", owner=me, tier=Tier.MONTHLY)
    make_contributor("Italy", owner=other, tier=Tier.QUARTERLY)
    make_contributor("Poland")
    make_intent("Italy", stated_on=date(2006, 1, 30))

    def names(**query):
        rows = client.get(LIST, query).context["list"].rows
        return [str(row.contributor) for row in rows]

    assert names(owner="me") == ["Denmark"]
    assert names(owner="none") == ["Poland"]
    assert names(owner=str(other.pk)) == ["Italy"]
    assert names(tier="due") == ["Denmark"]
    assert names(tier="quarterly") == ["Italy"]
    assert names(tier="none") == ["Poland"]
    assert names(intent="none") == ["Denmark", "Poland"]
    wrong = client.get(LIST, {"owner": "99999", "tier": "hourly", "intent": "x"})
    assert wrong.status_code == 400
