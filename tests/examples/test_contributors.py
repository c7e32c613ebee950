"""Contributors of the example at their own dates, as the pages say them."""

from datetime import date

import pytest

from coalition.models import Contributor, Intent
from tests.factories import make_user

pytestmark = pytest.mark.usefixtures("iraq")


@pytest.fixture
def reader(client):
    person = make_user("Minister", ceiling="secret", username="minister")
    client.force_login(
        person, backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    return client


def page(client, name, on):
    one = Contributor.objects.get(actor__name=name)
    response = client.get(f"/security/contributors/{one.pk}/", {"as_at": on})
    assert response.status_code == 200
    return response.content.decode(), response.context["dossier"].row


def listed(client, name, on):
    response = client.get("/security/", {"as_at": on, "q": name})
    rows = {str(row.contributor): row for row in response.context["list"].rows}
    return response.content.decode(), rows[name]


def test_denmark_on_1_february_on_1_march_and_on_31_may(reader):
    text, row = page(reader, "Denmark", "2006-02-01")

    assert "530 personnel, as stated on 2 December 2005" in text
    assert row.intent_words == row.fading == ""
    assert "No intent is recorded by this date" in text
    assert row.days == "150 days"
    assert "the mandate ends" in text
    assert "1 July 2006" in text
    assert "none recorded by this date" in text
    assert "tricky troop mandate renewal in mid 2006" in text
    assert "Pressure at home has no answer yet" in text

    text, row = page(reader, "Denmark", "2006-03-01")

    assert "530 personnel, as stated on 10 February 2006" in text
    assert row.intent_words == ""
    assert row.days == "122 days"
    assert row.contributor.known_plan == "mandate expires 1 July 2006"
    assert "1 July 2007" not in text

    text, row = page(reader, "Denmark", "2006-05-31")

    assert row.intent_words == "Stay"
    assert row.contributor.intent_age == 1
    assert "1 July 2007" in text
    assert row.mandate.expires_on == date(2007, 7, 1)
    assert row.follows == row.fading == ""
    # What it said on 30 May fades ninety days later.
    _, before = page(reader, "Denmark", "2006-08-27")
    _, after = page(reader, "Denmark", "2006-08-28")
    assert (before.fading, after.fading) == ("", "Fading, 90 days old")


def test_japan_leaves_by_stated_plan_and_ukraine_has_departed(reader):
    words = "Leaving by stated plan, by 30 June 2006"

    for look in (page, listed):
        before, _ = look(reader, "Japan", "2006-02-09")
        after, row = look(reader, "Japan", "2006-02-10")
        assert words not in before
        assert words in after
        assert row.contributor.status == "contributing"
    assert row.intent_words == "Leave by 30 June 2006, none left"

    text, row = page(reader, "Ukraine", "2005-12-27")

    assert "Departed on 27 December 2005." in text
    assert row.contributor.personnel is None
    _, before = page(reader, "Ukraine", "2005-12-26")
    assert before.contributor.status == "contributing"
    _, row = listed(reader, "Ukraine", "2006-02-01")
    assert row.status_words == "Departed"


def test_italy_has_both_steps_and_each_number_is_the_sources_own(reader):
    _, row = page(reader, "Italy", "2006-02-01")

    assert row.intent_words == (
        "Reduce by 30 June 2006, 1,600 left; then leave by 31 December 2006, none left"
    )

    stated = Intent.objects.exclude(personnel_after=None).exclude(intent="leave")

    found = {(str(one.contributor), one.personnel_after) for one in stated}

    assert found == {
        ("Italy", 1600),
        ("Poland", 900),
        ("South Korea", 2300),
        ("South Korea", 1200),
        ("United Kingdom", 7200),
        ("Bulgaria", 120),
    }
    assert not Intent.objects.filter(intent="leave", personnel_after=None)

    rows = reader.get("/security/", {"as_at": "2006-04-01", "intent": "fading"})

    found = {str(row.contributor) for row in rows.context["list"].rows}

    assert found == {"Poland", "South Korea"}
