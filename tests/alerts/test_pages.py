"""The list of open flags, and what people say of one."""

from datetime import timedelta

import pytest

from partnership.alerts.jobs import run_job
from tests.alerts.factories import JOB, make_due, make_flag, make_run
from tests.factories import TODAY, make_actor, make_marking

pytestmark = pytest.mark.django_db

SOON = TODAY + timedelta(20)


def text(response):
    return " ".join(response.content.decode().split())


def test_open_flags_are_listed_with_their_count_as_heading(flag, officer):
    page = text(officer.get("/alerts/"))

    assert "1 flag is open</h1>" in page
    assert "1 decision due. As the checks of " in page
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
    page = text(officer.get(f"/alerts/?as_at={TODAY + timedelta(1)}"))

    assert "in 19 days" in page
    assert f"/alerts/{flag.pk}/acknowledge/?as_at=2006-02-02" in page

    page = text(officer.get(f"/alerts/?as_at={SOON + timedelta(1)}"))
    assert "Too late" in page
    assert "1 day ago" in page


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


def test_a_closed_flag_is_not_listed(register, officer):
    register()
    make_flag("Denmark", closed_on=TODAY)
    make_run().succeed(opened=0, escalated=0, closed=1)

    assert "No flag is open" in text(officer.get("/alerts/"))
