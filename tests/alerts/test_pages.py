"""The list of open flags, and what people say of one."""

from datetime import date, timedelta

import pytest

from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag
from tests.alerts.factories import JOB, make_due, make_flag, make_run
from tests.factories import TODAY, make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db

SOON = TODAY + timedelta(20)
REASON = "The Folketing votes in May."


@pytest.fixture
def flag(register):
    """Denmark's flag, found and stored by a run for the product's own day."""
    register()
    make_due("Denmark", SOON)
    run_job(JOB, TODAY)
    return Flag.objects.get()


@pytest.fixture
def officer(login):
    return login("Policy officer")


def text(response):
    return " ".join(response.content.decode().split())


def day(on):
    return {"until_day": on.day, "until_month": on.month, "until_year": on.year}


def test_open_flags_are_listed_with_their_count_as_heading(flag, officer):
    page = text(officer.get("/alerts/"))

    assert "1 flag is open</h1>" in page
    assert "1 decision due." in page
    assert "Denmark is 100% due" in page
    assert "in 20 days" in page
    assert f"/alerts/{flag.pk}/acknowledge/" in page


def test_the_heading_says_that_the_checks_have_not_run(register, officer):
    register()
    page = text(officer.get("/alerts/"))

    assert "Checks have not run in time; 0 flags are open</h1>" in page
    assert "Checks last ran: no run recorded." in page


def test_the_foot_of_every_page_says_when_the_checks_ran(flag, officer):
    assert "Checks last ran at " in text(officer.get("/political/"))


def test_a_minister_reads_flags_and_changes_none(flag, login):
    minister = login("Minister")

    page = text(minister.get("/alerts/"))
    assert "Denmark is 100% due" in page
    assert "acknowledge" not in page
    for verb in ("acknowledge", "snooze", "take-back"):
        assert minister.post(f"/alerts/{flag.pk}/{verb}/").status_code == 403


def test_whoever_has_no_right_is_refused_and_a_stranger_signs_in(login, client):
    assert login().get("/alerts/").status_code == 403
    assert client.get("/alerts/").status_code == 302


def test_the_list_answers_at_its_date_and_its_links_keep_it(flag, officer):
    page = text(officer.get(f"/alerts/?as_at={SOON + timedelta(1)}"))

    assert "Too late" in page
    assert "1 day ago" in page
    assert f"/alerts/{flag.pk}/acknowledge/?as_at=2006-02-22" in page


def test_filters_are_in_the_address(flag, officer):
    make_due("Sweden", SOON)
    run_job(JOB, TODAY)

    page = text(officer.get("/alerts/?actor=sweden&severity=20&rule=actor-due"))
    assert "Sweden is 100% due" in page
    assert "Denmark is 100% due" not in page

    assert "No open flag fits these filters" in text(
        officer.get("/alerts/?severity=30")
    )


@pytest.mark.parametrize("query", ["rule=none", "severity=x", "actor=atlantis"])
def test_a_filter_that_is_wrong_is_said_and_left_out(flag, officer, query):
    page = text(officer.get(f"/alerts/?{query}"))

    assert "Error: </span>Select a valid choice" in page
    assert "Denmark is 100% due" in page


def test_an_actor_above_the_ceiling_is_no_filter(flag, officer):
    make_actor("Secret service", marking=make_marking("secret"))

    assert "Secret service" not in text(officer.get("/alerts/"))


def test_a_long_list_is_bounded_and_says_so(register, officer, monkeypatch):
    register()
    for number in range(4):
        make_due(f"Actor {number}")
    monkeypatch.setattr("partnership.alerts.views.listing.SHOWN_AT_MOST", 3)

    page = text(officer.get("/alerts/"))

    assert "4 flags; the 3 most pressing are listed" in page
    assert "1 less pressing flag is not listed here." in page


def test_the_list_costs_the_same_however_many_flags(register, officer, count_queries):
    register()
    make_due("Denmark")
    run_job(JOB, TODAY)
    one = count_queries(lambda: officer.get("/alerts/"))

    for name in ("Sweden", "Canada", "Spain"):
        make_due(name)
    run_job(JOB, TODAY)

    assert count_queries(lambda: officer.get("/alerts/")) == one


def test_the_list_bears_the_highest_marking_in_it(register, officer):
    register()
    make_due("Denmark", marking=make_marking("restricted"))

    assert "<b>Restricted</b>" in text(officer.get("/alerts/"))


def test_a_flag_is_acknowledged_with_a_reason_and_still_counts(flag, officer):
    path = f"/alerts/{flag.pk}/acknowledge/"
    assert "It still counts" in text(officer.get(path))

    page = text(officer.post(path, {"version": 1, "reason": REASON}, follow=True))

    assert "1 flag is open</h1>" in page
    assert "1 acknowledged or snoozed." in page
    assert REASON in page
    flag.refresh_from_db()
    assert flag.acknowledged_by.username == "user1"
    assert (flag.acknowledged_reason, flag.snoozed_until) == (REASON, None)
    event = Flag.pgh_event_model.objects.order_by("-pgh_id").first()
    assert event.pgh_context.metadata["reason"] == REASON


def test_a_flag_is_snoozed_until_a_day_ahead(flag, officer):
    values = {"version": 1, "reason": REASON} | day(date(2006, 5, 1))

    page = text(officer.post(f"/alerts/{flag.pk}/snooze/", values, follow=True))

    assert "Snoozed until 1 May 2006" in page
    flag.refresh_from_db()
    assert flag.snoozed_until == date(2006, 5, 1)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"reason": " "}, "Enter the reason"),
        ({"reason": "x" * 301}, "at most 300 characters"),
        ({"until_day": "31", "until_month": "6"}, "June has 30 days"),
        (day(TODAY), "Enter a day after 1 February 2006"),
        ({"until_day": "", "until_month": "", "until_year": ""}, "Enter a date for"),
    ],
)
def test_wrong_input_is_said_at_its_field(flag, officer, typed, said):
    values = {"version": 1, "reason": REASON} | day(date(2006, 5, 1)) | typed

    page = text(officer.post(f"/alerts/{flag.pk}/snooze/", values))

    assert page.count(said) >= 2
    assert "<title>Error: " in page
    assert Flag.objects.get().acknowledged_at is None


def test_the_second_of_two_people_is_told_and_can_send_again(flag, officer):
    path = f"/alerts/{flag.pk}/acknowledge/"
    Flag.objects.filter(pk=flag.pk).acknowledge(1, make_user(), "First.")

    response = officer.post(path, {"version": 1, "reason": REASON})

    page = text(response)
    assert "A colleague or the checks changed this flag" in page
    assert REASON in page
    assert 'name="version" value="2"' in page
    assert Flag.objects.get().acknowledged_reason == "First."
    officer.post(path, {"version": 2, "reason": REASON})
    assert Flag.objects.get().acknowledged_reason == REASON


def test_an_acknowledged_flag_can_press_again(flag, officer):
    Flag.objects.filter(pk=flag.pk).acknowledge(1, make_user(), REASON, SOON)

    response = officer.post(f"/alerts/{flag.pk}/take-back/")

    assert response.url == "/alerts/"
    flag.refresh_from_db()
    assert (flag.acknowledged_at, flag.acknowledged_by) == (None, None)
    assert (flag.acknowledged_reason, flag.snoozed_until) == ("", None)
    assert officer.get(f"/alerts/{flag.pk}/take-back/").status_code == 405


@pytest.mark.parametrize(
    "values", [{"closed_on": TODAY}, {"marking": "secret"}], ids=["closed", "hidden"]
)
@pytest.mark.parametrize("verb", ["acknowledge", "snooze", "take-back"])
def test_a_flag_that_is_closed_or_hidden_is_not_there(officer, verb, values):
    if "marking" in values:
        values = {"marking": make_marking(values["marking"])}
    flag = make_flag(**values)

    assert officer.post(f"/alerts/{flag.pk}/{verb}/").status_code == 404


def test_after_a_form_the_reader_is_where_they_came_from_and_never_elsewhere(
    flag, officer
):
    path = f"/alerts/{flag.pk}/acknowledge/"
    values = {"reason": REASON}

    back = officer.post(path, values | {"version": 1, "next": "/?x=1"})
    assert back.url == "/?x=1"
    away = officer.post(
        path, values | {"version": 2, "next": "https://elsewhere.test/"}
    )
    assert away.url == "/alerts/"


def test_a_closed_flag_is_not_listed(register, officer):
    register()
    make_flag("Denmark", closed_on=TODAY)
    make_run().succeed(opened=0, escalated=0, closed=1)

    assert "No flag is open" in text(officer.get("/alerts/"))
