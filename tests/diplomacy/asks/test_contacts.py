"""The quick contact: one page, one form, and each open ask of the actor moves."""

from datetime import date

import pytest

from partnership.diplomacy.asks import rows, standing
from partnership.diplomacy.asks.actions import ChangedMeanwhile, Move, record_contact
from partnership.diplomacy.models import AskStep, Contact
from tests.diplomacy.asks.conftest import call, plain
from tests.diplomacy.asks_factories import make_ask, make_home, make_step
from tests.factories import TODAY, make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db

ADD = "/political/contacts/add/"
DENMARK = f"{ADD}?actor=denmark"
MADE = ("made", date(2006, 1, 10))


def test_a_call_turns_an_ask_from_made_to_promised(officer):
    ask = make_ask("Denmark", "Stay", MADE)

    response = officer.post(DENMARK, call(ask, "promised", "We shall renew"))

    contact = Contact.objects.get()
    assert response.url == f"/political/contacts/{contact.pk}/"
    step = ask.steps.latest("pk")
    assert (step.state, step.answer, step.took_on) == (
        "promised",
        "We shall renew",
        TODAY,
    )
    assert step.contact == contact
    assert "We shall renew" in plain(officer.get(response.url))
    assert "Promised since 1 February 2006" in plain(
        officer.get(f"/political/asks/{ask.pk}/")
    )


def test_what_is_unchanged_stays_and_an_answer_beside_it_is_kept(officer):
    first = make_ask("Denmark", "Stay", MADE)
    other = make_ask("Denmark", "Train police", MADE)

    officer.post(DENMARK, call(first, "", "Not before the vote") | call(other))

    assert other.steps.count() == 1
    kept = first.steps.latest("pk")
    assert (kept.state, kept.answer) == ("made", "Not before the vote")


def test_an_answer_to_what_was_only_planned_says_that_it_was_put_that_day(officer):
    ask = make_ask()

    officer.post(DENMARK, call(ask, "promised", "Yes"))

    steps = ask.steps.order_by("pk").values_list("state", "answer", "asked_by__name")
    assert list(steps) == [("made", "", "United Kingdom"), ("promised", "Yes", None)]


def test_a_word_on_what_was_not_put_is_refused_and_nothing_is_lost(officer):
    ask = make_ask()

    response = officer.post(DENMARK, call(ask, "", "Perhaps", summary="We spoke"))

    assert rows.NOT_PUT in plain(response)
    assert "Perhaps" in response.content.decode()
    assert "We spoke" in response.content.decode()
    assert not Contact.objects.exists()
    assert not AskStep.objects.exists()


def test_a_call_of_an_earlier_day_must_fit_the_whole_series(officer):
    ask = make_ask("Denmark", "Stay", MADE, ("promised", date(2006, 1, 20)))

    response = officer.post(DENMARK, call(ask, "refused", on=date(2006, 1, 15)))

    assert "promised, which cannot follow refused" in plain(response)
    assert not Contact.objects.exists()


def test_a_colleague_s_move_in_between_is_told_at_the_ask_and_nothing_is_lost(officer):
    ask = make_ask("Denmark", "Stay", MADE)
    typed = call(ask, "promised", "We shall renew")
    make_step(ask, "promised", date(2006, 1, 30), answer="Told to a colleague")

    first = officer.post(DENMARK, typed)

    page = plain(first)
    assert "A colleague has moved this ask" in page
    assert "Told to a colleague" in page
    assert "We shall renew" in first.content.decode()
    assert not Contact.objects.exists()

    newest = ask.steps.latest("pk").pk
    assert f'name="seen_{ask.pk}" value="{newest}"' in first.content.decode()
    officer.post(DENMARK, typed | {f"seen_{ask.pk}": newest})
    assert ask.steps.count() == 3


def test_a_move_between_check_and_lock_leaves_no_half_contact():
    make_home()
    ask, by = make_ask("Denmark", "Stay", MADE), make_user("Policy officer")

    with pytest.raises(ChangedMeanwhile):
        record_contact(
            actor=ask.actor,
            moves=[Move(ask, "promised", seen=0)],
            by=by,
            contact_by=make_home(),
            kind="call",
            held_on=TODAY,
            marking=make_marking(),
        )

    assert not Contact.objects.exists()
    assert ask.steps.count() == 1


def test_a_second_capital_is_warned_of_and_recorded_once_it_is_meant(officer):
    ask = make_ask()
    make_step(ask, "made", date(2006, 1, 27), asked_by=make_actor("United States"))
    typed = call(ask, "made")

    warned = officer.post(DENMARK, typed)

    assert "United States put" in plain(warned)
    assert 'name="twice"' in warned.content.decode()
    assert not Contact.objects.exists()
    assert officer.post(DENMARK, typed | {"twice": "on"}).status_code == 302
    page = plain(officer.get(f"/political/asks/{ask.pk}/"))
    assert "Two capitals put this within a week" in page
    assert "Asked twice" in page


def test_a_contact_is_not_of_tomorrow_and_its_answer_not_too_long(officer):
    ask = make_ask("Denmark", "Stay", MADE)

    later = officer.post(DENMARK, call(ask, "promised", on=date(2006, 2, 2)))
    assert "2 February 2006 is in the future" in plain(later)

    long = officer.post(DENMARK, call(ask, "promised", "x" * 501))
    assert "at most 500 characters" in plain(long)
    hostile = officer.post(DENMARK, call(ask, "promised", "Yes\u202eoN"))
    assert "nobody sees" in plain(hostile)
    assert not Contact.objects.exists()


def test_one_asks_of_whom_where_the_address_says_nothing(officer):
    make_ask()

    assert "Record a contact: with whom?" in plain(officer.get(ADD))
    assert officer.get(f"{ADD}?actor=atlantis").status_code == 404
    make_actor("Hidden land", marking=make_marking("secret"))
    assert officer.get(f"{ADD}?actor=hidden-land").status_code == 404
    assert "Hidden land" not in plain(officer.get(ADD))


def test_the_form_asks_of_open_asks_alone_and_of_no_other_actor_s(officer):
    make_ask("Denmark", "Open one", MADE)
    make_ask("Denmark", "Given one", MADE, ("delivered", TODAY))
    make_ask("Sweden", "Another's")
    make_ask("Denmark", "A secret", marking=make_marking("secret"))

    page = plain(officer.get(DENMARK))

    assert "Open one" in page
    assert not any(one in page for one in ("Given one", "Another's", "A secret"))


def test_a_contact_is_corrected_and_a_minister_records_none(officer, login):
    make_actor("Denmark")
    officer.post(DENMARK, call())
    contact = Contact.objects.get()
    address = f"/political/contacts/{contact.pk}/"
    values = call(counterpart="Foreign Minister") | {
        "version": 1,
        "opened_version": 1,
        "reason_code": "mistake",
    }

    assert officer.post(f"{address}correct/", values).status_code == 302
    assert "Foreign Minister" in plain(officer.get(address))
    minister = login("Minister")
    assert minister.get(DENMARK).status_code == 403
    assert "Foreign Minister" in plain(minister.get(address))
    assert officer.get(f"{address}?as_at=2006-01-31").status_code == 404


def test_what_a_contact_moved_goes_with_it_to_the_day_that_is_corrected(officer):
    ask = make_ask("Denmark", "Stay", MADE)
    officer.post(DENMARK, call(ask, "promised", on=date(2006, 1, 20)))
    contact, step = Contact.objects.get(), ask.steps.latest("pk")
    address = f"/political/contacts/{contact.pk}/correct/"
    edit = {"version": 1, "opened_version": 1, "reason_code": "mistake"}

    early = officer.post(address, call(on=date(2006, 1, 5)) | edit)
    assert "promised on 5 January 2006 cannot follow planned" in plain(early)
    assert "held_on" in early.context["form"].errors
    step.refresh_from_db()
    assert (step.took_on, step.version) == (date(2006, 1, 20), 1)

    assert "moves to its day too" in plain(officer.get(address))
    officer.post(address, call(on=date(2006, 1, 15)) | edit)
    step.refresh_from_db()
    assert (step.took_on, step.version) == (date(2006, 1, 15), 2)
    contact.refresh_from_db()
    assert contact.held_on == date(2006, 1, 15)


def test_a_form_says_that_it_asks_of_the_first_asks_alone(officer, monkeypatch):
    monkeypatch.setattr(standing, "MOST_OPEN", 2)
    for number in range(2):
        make_ask("Denmark", f"Ask {number}", MADE)
    assert "shown" not in plain(officer.get(DENMARK))

    make_ask("Denmark", "Ask 2", MADE)

    page = officer.get(DENMARK)
    assert "2 of 3 open asks are shown" in plain(page)
    assert "/political/asks/?actor=denmark&amp;state=open" in page.content.decode()


def test_the_form_costs_the_same_however_many_asks(officer, count_queries):
    make_ask("Denmark", "Stay", MADE)
    few = count_queries(lambda: officer.get(DENMARK))
    for number in range(5):
        make_ask("Denmark", f"Ask {number}", MADE)

    assert count_queries(lambda: officer.get(DENMARK)) == few
