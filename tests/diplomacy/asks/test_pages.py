"""The ledger of asks and the page of one: what they say, show, refuse and bear."""

from datetime import date

import pytest

from partnership.diplomacy.models import Ask, Line
from tests.coalition.answers import day
from tests.coalition.factories import make_mandate
from tests.diplomacy.asks.conftest import plain
from tests.diplomacy.asks_factories import (
    make_ask,
    make_contact,
    make_home,
    make_stance,
    make_step,
)
from tests.factories import TODAY, make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db

LIST = "/political/asks/"
MADE = ("made", date(2006, 1, 10))


def typed(**values):
    return {
        "wanted": "Renew the mandate",
        "line": "security",
        "lead": make_home().pk,
        "wanted_by_precision": "day",
        "grade": "",
        "marking": make_marking().pk,
        **day("opened_on", TODAY),
    } | values


def test_the_list_begins_with_what_is_past_its_day(minister):
    make_ask("Denmark", "Stay", MADE, wanted_by=date(2006, 1, 31))
    make_ask("Sweden", "Pay", line=Line.ECONOMIC, wanted_by=date(2006, 3, 1))
    make_stance()

    page = plain(minister.get(LIST))

    assert "1 of 2 asks is open past the day we wanted them by." in page
    assert page.index("Stay") < page.index("Pay")
    assert "Past its day" in page
    assert "Friend, said on 5 Jan 2006" in page
    assert "no answer yet" in page
    assert "Add an ask" not in page


def test_an_empty_ledger_invites_the_first_ask(officer, login):
    page = plain(officer.get(LIST))

    assert "No ask is recorded by this date" in page
    assert "Add the first ask" in page
    assert "Add the first ask" not in plain(login("Minister").get(LIST))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("line=economic", {"Pay"}),
        ("state=open", {"Stay", "Pay", "Visit"}),
        ("state=delivered", {"Train"}),
        ("lead=home", {"Stay", "Train"}),
        ("lead=host", {"Visit"}),
        ("lead=ally", {"Pay"}),
        ("actor=sweden", {"Pay"}),
        ("actor=swe", {"Pay"}),
        ("owner=me", {"Stay"}),
        ("owner=none", {"Pay", "Visit", "Train"}),
        ("needs=overdue", {"Stay"}),
        ("needs=stale", {"Pay"}),
        ("q=pay+sweden", {"Pay"}),
        ("state=open&line=security&lead=host", {"Visit"}),
    ],
)
def test_each_filter_leaves_what_it_asks_for(login, query, found):
    client = login("Minister")
    home, owner = make_home(), type(make_user()).objects.first()
    early = date(2005, 11, 1)
    make_ask("Denmark", "Stay", MADE, owner=owner, wanted_by=date(2006, 1, 31))
    make_ask(
        "Sweden",
        "Pay",
        line=Line.ECONOMIC,
        lead=make_actor("United States"),
        opened_on=early,
    )
    make_ask("Egypt", "Visit", lead=make_actor("Iraq"))
    make_ask("Italy", "Train", MADE, ("delivered", date(2006, 1, 20)), lead=home)

    response = client.get(f"{LIST}?{query}")

    rows = {row.standing.ask.wanted for row in response.context["list"].rows}
    assert rows == found
    assert response.status_code == 200


@pytest.mark.parametrize(
    "query", ["state=lost", "line=cultural", "actor=atlantis", "owner=x", "sort=size"]
)
def test_a_wrong_filter_is_said_and_answered_with_400(minister, query):
    make_ask()

    assert minister.get(f"{LIST}?{query}").status_code == 400


def test_the_list_sorts_and_keeps_what_was_asked(minister):
    make_ask("Denmark", "Stay", MADE)
    make_ask("Sweden", "Pay")

    def order(query):
        rows = minister.get(f"{LIST}?{query}").context["list"].rows
        return [row.standing.ask.actor.name for row in rows]

    assert order("sort=actor") == ["Denmark", "Sweden"]
    assert order("sort=-actor") == ["Sweden", "Denmark"]
    assert order("sort=-still") == ["Sweden", "Denmark"]
    page = minister.get(f"{LIST}?line=security&as_at=2006-02-20").content.decode()
    assert "?line=security&amp;as_at=2006-02-20&amp;sort=actor" in page


def test_the_list_costs_the_same_however_many_asks(minister, count_queries):
    mandate = make_mandate()
    make_ask("Denmark", "Stay", MADE, about=mandate)
    make_stance()
    few = count_queries(lambda: minister.get(LIST))
    for name in ("Italy", "Japan", "Spain"):
        make_ask(name, f"Ask of {name}", MADE, about=mandate)
        make_stance(name=name)

    assert count_queries(lambda: minister.get(LIST)) == few


def test_the_page_of_an_ask_answers_at_its_date(minister):
    ask = make_ask("Denmark", "Stay", MADE, paragraph="5")
    make_step(
        ask,
        "promised",
        date(2006, 1, 20),
        answer="Yes",
        contact=make_contact(summary="A long call"),
    )
    address = f"{LIST}{ask.pk}/"

    now, before = (
        plain(minister.get(f"{address}?as_at={on}"))
        for on in ("2006-02-01", "2006-01-19")
    )

    assert "Promised since 20 January 2006." in now
    assert "1 contact moved it" in now
    assert "A long call" in now
    assert "Made since 10 January 2006. No answer yet." in before
    assert "Yes" not in before
    assert "A long call" not in before
    assert minister.get(f"{address}?as_at=2005-12-31").status_code == 404


def test_what_an_ask_is_about_is_named_only_to_who_may_see_it(login):
    client = login("Minister")
    mandate = make_mandate()
    ask = make_ask(about=mandate)
    address = f"{LIST}{ask.pk}/"

    assert f"Mandate: {mandate}" in plain(client.get(address))
    type(mandate).objects.update(marking=make_marking("secret"))
    hidden = plain(client.get(address))
    assert "a record you may not see" in hidden
    assert mandate.title not in hidden
    Ask.objects.update(about_id=mandate.pk + 1000)
    assert "no longer on record" in plain(client.get(address))


def test_an_ask_is_added_about_a_record_of_the_actor(officer):
    mandate = make_mandate()

    form = officer.get(f"{LIST}add/?about=coalition.mandate:{mandate.pk}")
    assert "Ask of Denmark" in plain(form)
    key = f"coalition.mandate:{mandate.pk}"
    assert f'value="{key}" selected' in form.content.decode()
    response = officer.post(f"{LIST}add/?actor=denmark", typed(about=key))

    ask = Ask.objects.get()
    assert response.url == ask.get_absolute_url()
    assert (ask.about_model, ask.about_id) == ("coalition.mandate", mandate.pk)
    assert "Planned" in plain(officer.get(response.url))


def test_an_ask_is_about_nothing_that_is_not_offered(officer):
    make_actor("Denmark")
    other = make_mandate("Italy")
    hidden = make_mandate(title="Hidden", marking=make_marking("secret"))

    for key in (f"coalition.mandate:{other.pk}", f"coalition.mandate:{hidden.pk}"):
        response = officer.post(f"{LIST}add/?actor=denmark", typed(about=key))
        assert response.status_code == 200
    assert not Ask.objects.exists()
    for asked in (f"coalition.mandate:{hidden.pk}", "accounts.user:1", "x", "a:1:2"):
        assert officer.get(f"{LIST}add/?about={asked}").status_code == 404


def test_an_update_keeps_a_record_that_may_not_be_seen_and_what_a_colleague_chose(
    officer,
):
    mandate, other = make_mandate(), make_mandate(title="Second")
    ask = make_ask(about=mandate)
    address = f"{LIST}{ask.pk}/edit/"
    seen = f"coalition.mandate:{mandate.pk}"
    edit = typed(
        about=seen,
        about_seen=seen,
        version=1,
        opened_version=1,
        reason_code="told",
        **day("opened_on", date(2006, 1, 1)),
    )
    Ask.objects.filter(pk=ask.pk).update(about_id=other.pk)  # by a colleague

    assert officer.post(address, edit).status_code == 302
    ask.refresh_from_db()
    assert ask.about_id == other.pk
    assert ask.wanted == "Renew the mandate"

    mine = edit | {"about": "", "version": 2, "opened_version": 2}
    assert "A colleague has changed what the ask is about" in plain(
        officer.post(address, mine)
    )


def test_an_ask_cannot_come_on_record_after_its_first_step(officer):
    ask = make_ask("Denmark", "Stay", MADE)
    edit = typed(version=1, opened_version=1, reason_code="told")

    page = plain(officer.post(f"{LIST}{ask.pk}/edit/", edit))

    assert "A step of it is of 10 January 2006" in page


def step(**values):
    return {
        "state": "made",
        "asked_by": make_home().pk,
        "answer": "",
        "grade": "",
        "marking": make_marking().pk,
        **day("took_on", TODAY),
    } | values


def test_an_ask_moves_as_the_table_says_and_a_refusal_stands_at_its_question(officer):
    ask = make_ask()
    address = f"{LIST}{ask.pk}/move/"

    refused = officer.post(address, step(state="delivered", answer="Done"))
    assert "On that day the ask is planned" in plain(refused)
    assert "Done" in refused.content.decode()
    early = officer.post(address, step(**day("took_on", date(2005, 12, 1))))
    assert "on record since 1 January 2006" in plain(early)
    assert not ask.steps.exists()

    assert officer.post(address, step()).status_code == 302
    assert ask.steps.get().asked_by.name == "United Kingdom"


def test_a_delivered_ask_is_made_again_only_for_a_reason(officer):
    ask = make_ask("Denmark", "Stay", MADE, ("delivered", date(2006, 1, 20)))
    address = f"{LIST}{ask.pk}/move/"

    assert "The ask is delivered. Say why" in plain(officer.post(address, step()))
    assert officer.post(address, step(reason="They took it back")).status_code == 302


def test_a_corrected_step_must_leave_a_series_that_holds(officer):
    ask = make_ask("Denmark", "Stay", MADE, ("promised", date(2006, 1, 20)))
    first = ask.steps.earliest("took_on")
    address = f"{LIST}steps/{first.pk}/correct/"
    edit = step(version=1, opened_version=1, reason_code="mistake")

    gap = officer.post(address, edit | day("took_on", date(2006, 1, 25)))
    assert "promised on 20 January 2006 cannot follow planned" in plain(gap)
    assert officer.post(address, edit | day("took_on", date(2006, 1, 12))).url
    first.refresh_from_db()
    assert first.took_on == date(2006, 1, 12)


def test_the_files_have_the_rows_of_the_filters(login):
    client = login("Analyst")
    make_home()
    mandate = make_mandate()
    make_ask("Denmark", "=Stay", MADE, about=mandate, wanted_by=date(2006, 1, 1))
    make_ask("Sweden", "Pay", line=Line.ECONOMIC)

    file = b"".join(client.get(f"{LIST}csv/?line=security")).decode()

    assert f"Mandate: {mandate}" in file
    assert "home government" in file
    assert "Pay" not in file
    assert "'=Stay" in file
    assert b"".join(client.get(f"{LIST}xlsx/")).startswith(b"PK")
    assert client.get(f"{LIST}csv/?line=lost").status_code == 400
    assert login("Minister").get(f"{LIST}csv/").status_code == 403


def test_the_pages_bear_what_they_show_or_name(login):
    client = login("Minister", ceiling="secret")
    mandate = make_mandate(marking=make_marking("confidential"))
    ask = make_ask(about=mandate)
    seen = plain(client.get(f"{LIST}{ask.pk}/"))
    assert "CONFIDENTIAL" in seen.upper()[:3000]
    assert "CONFIDENTIAL" in plain(client.get(LIST)).upper()[:3000]

    make_step(ask, "made", marking=make_marking("secret"))
    for address in (LIST, f"{LIST}{ask.pk}/"):
        assert "SECRET" in plain(client.get(address)).upper()[:3000]
