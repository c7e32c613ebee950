"""What people say of a flag: that it is known, that it can wait, that it presses."""

from datetime import date, timedelta

import pytest

from partnership.actors.models import Actor
from partnership.alerts.models import Flag
from tests.alerts.factories import make_flag
from tests.alerts.test_pages import text
from tests.factories import TODAY, make_marking, make_user

pytestmark = pytest.mark.django_db

SOON = TODAY + timedelta(20)
REASON = "The Folketing votes in May."
SAID = {"reason_code": "other", "reason": REASON}


def day(on):
    return {"until_day": on.day, "until_month": on.month, "until_year": on.year}


def test_a_flag_is_acknowledged_with_a_reason_and_still_counts(flag, officer):
    path = f"/alerts/{flag.pk}/acknowledge/"
    assert "It still counts" in text(officer.get(path))

    page = text(officer.post(path, {"version": 1} | SAID, follow=True))

    assert "1 flag is open</h1>" in page
    assert "1 acknowledged or snoozed." in page
    assert REASON in page
    flag.refresh_from_db()
    assert flag.acknowledged_by.username == "user1"
    assert (flag.acknowledged_reason, flag.snoozed_until) == (REASON, None)
    event = Flag.pgh_event_model.objects.order_by("-pgh_id").first()
    assert event.pgh_context.metadata["reason"] == REASON


def test_a_flag_is_snoozed_until_a_day_ahead(flag, officer):
    values = {"version": 1} | SAID | day(date(2006, 5, 1))

    page = text(officer.post(f"/alerts/{flag.pk}/snooze/", values, follow=True))

    assert "Snoozed until 1 May 2006" in page
    flag.refresh_from_db()
    assert flag.snoozed_until == date(2006, 5, 1)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"reason": " "}, "Say what the reason is"),
        ({"reason_code": ""}, "Choose the reason"),
        ({"reason_code": "whim"}, "Select a valid choice"),
        ({"reason": "x" * 241}, "at most 240 characters"),
        ({"until_day": "31", "until_month": "6"}, "June has 30 days"),
        (day(TODAY), "Enter a day after 1 February 2006"),
        ({"until_day": "", "until_month": "", "until_year": ""}, "Enter a date for"),
    ],
)
def test_wrong_input_is_said_at_its_field(flag, officer, typed, said):
    values = {"version": 1} | SAID | day(date(2006, 5, 1)) | typed

    page = text(officer.post(f"/alerts/{flag.pk}/snooze/", values))

    assert page.count(said) >= 2
    assert "<title>Error: " in page
    assert Flag.objects.get().acknowledged_at is None


def test_the_second_of_two_people_is_told_and_can_send_again(flag, officer):
    path = f"/alerts/{flag.pk}/acknowledge/"
    Flag.objects.filter(pk=flag.pk).acknowledge(1, make_user(), "First.")

    response = officer.post(path, {"version": 1} | SAID)

    page = text(response)
    assert "A colleague or the checks changed this flag" in page
    assert f">{REASON}<" in page.replace("> ", ">")
    assert 'name="version" value="2"' in page
    assert Flag.objects.get().acknowledged_reason == "First."
    officer.post(path, {"version": 2} | SAID)
    assert Flag.objects.get().acknowledged_reason == REASON


def test_an_acknowledged_flag_can_press_again(flag, officer):
    Flag.objects.filter(pk=flag.pk).acknowledge(1, make_user(), REASON, SOON)

    assert 'name="version" value="2"' in text(officer.get("/alerts/"))

    response = officer.post(f"/alerts/{flag.pk}/take-back/", {"version": 2})

    assert response.url == "/alerts/"
    flag.refresh_from_db()
    assert (flag.acknowledged_at, flag.acknowledged_by) == (None, None)
    assert (flag.acknowledged_reason, flag.snoozed_until) == ("", None)
    assert officer.get(f"/alerts/{flag.pk}/take-back/").status_code == 405


@pytest.mark.parametrize("version", ["2", "", "x", "9" * 5000, "-1"])
def test_nobody_takes_back_what_a_colleague_has_said_since(flag, officer, version):
    Flag.objects.filter(pk=flag.pk).acknowledge(1, make_user(), REASON)
    Flag.objects.filter(pk=flag.pk).acknowledge(2, make_user(), "Still so.")

    response = officer.post(
        f"/alerts/{flag.pk}/take-back/", {"version": version}, follow=True
    )

    assert "A colleague or the checks changed this flag" in text(response)
    assert "It presses again" not in text(response)
    assert Flag.objects.get().acknowledged_reason == "Still so."


def test_whoever_has_no_right_hears_of_that_first(flag, login):
    path = f"/alerts/{flag.pk}/take-back/"

    assert login("Minister").get(path).status_code == 403


@pytest.mark.parametrize(
    "values", [{"closed_on": TODAY}, {"marking": "secret"}], ids=["closed", "hidden"]
)
@pytest.mark.parametrize("verb", ["acknowledge", "snooze", "take-back"])
def test_a_flag_that_is_closed_or_hidden_is_not_there(officer, verb, values):
    if "marking" in values:
        values = {"marking": make_marking(values["marking"])}
    flag = make_flag(**values)

    assert officer.post(f"/alerts/{flag.pk}/{verb}/").status_code == 404


def test_its_page_bears_how_what_it_names_is_marked_now(flag, login):
    client = login("Policy officer", ceiling="secret")
    secret = make_marking("secret")
    Actor.objects.filter(name="Denmark").update(marking=secret)

    answer = client.get(f"/alerts/{flag.pk}/acknowledge/")

    assert answer.context["marking_banner"].code == secret.code


def test_after_a_form_the_reader_is_where_they_came_from_and_never_elsewhere(
    flag, officer
):
    path = f"/alerts/{flag.pk}/acknowledge/"
    values = SAID

    back = officer.post(path, values | {"version": 1, "next": "/?x=1"})
    assert back.url == "/?x=1"
    away = officer.post(
        path, values | {"version": 2, "next": "https://elsewhere.test/"}
    )
    assert away.url == "/alerts/"
