"""What a reader may not see of asks is not told, and a form bears all that it names."""

from datetime import date

import pytest

from partnership.diplomacy.asks import dealings
from partnership.diplomacy.asks.report import ASKS
from partnership.diplomacy.asks.states import UNSEEN
from partnership.diplomacy.asks.touch import touch_with
from partnership.diplomacy.forms.ask_filter import AskFilter
from partnership.diplomacy.models import Contact, MeetingStatus
from partnership.exchange.report import Question
from tests.coalition.factories import make_mandate
from tests.coalition.team.factories import make_post
from tests.diplomacy.asks.conftest import call, plain
from tests.diplomacy.asks.test_moves import LIST, MADE, step
from tests.diplomacy.asks_factories import make_ask, make_home, make_step
from tests.diplomacy.diary_factories import make_said
from tests.diplomacy.factories import make_meeting
from tests.factories import TODAY, make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db

ADD = "/political/contacts/add/?actor=denmark"
LATE = date(2006, 1, 27)


def bears_secret(response) -> bool:
    return make_marking("secret").pk in response.wsgi_request.marking.held


@pytest.fixture
def cleared(login):
    client = login("Policy officer", ceiling="secret")
    make_home()
    return client


def test_a_hidden_capital_makes_no_double_for_who_may_not_see_it(minister):
    ask = make_ask()
    other = make_actor("United States", marking=make_marking("secret"))
    make_step(ask, "made", LATE, asked_by=other)
    make_step(ask, "made", date(2006, 1, 28), asked_by=make_home())

    assert "Asked twice" not in plain(minister.get(LIST))
    type(other).objects.filter(pk=other.pk).update(marking=make_marking())
    assert "Asked twice" in plain(minister.get(LIST))


def test_a_hidden_delivery_is_not_told_to_who_puts_the_ask_again(officer):
    ask = make_ask("Denmark", "Stay", MADE)
    make_step(ask, "delivered", LATE, marking=make_marking("secret"))

    for reason in ("", "They took it back"):
        page = plain(officer.post(f"{LIST}{ask.pk}/move/", step(reason=reason)))
        assert "The ask is delivered" not in page
        assert UNSEEN in page
    assert ask.steps.count() == 2


def test_a_word_takes_no_state_from_a_step_that_its_writer_may_not_see(officer):
    ask = make_ask("Denmark", "Stay", MADE)
    seen = ask.steps.get().pk
    make_step(ask, "promised", LATE, marking=make_marking("secret"))

    typed = call(ask, "", "Perhaps") | {f"seen_{ask.pk}": seen}
    page = plain(officer.post(ADD, typed))

    assert UNSEEN in page
    assert not Contact.objects.exists()


def test_a_form_bears_the_other_ask_that_it_warns_of(cleared):
    mandate = make_mandate()
    ask = make_ask(about=mandate)
    given = make_ask(
        "Denmark", "Whisper", about=mandate, marking=make_marking("secret")
    )
    make_step(given, "made", LATE, asked_by=make_actor("United States"))
    make_step(given, "lapsed", date(2006, 1, 28))
    assert not bears_secret(cleared.get(ADD))

    for address, typed in (
        (ADD, call(ask, "made")),
        (f"{LIST}{ask.pk}/move/", step()),
    ):
        warned = cleared.post(address, typed)
        assert "Whisper" in plain(warned)
        assert bears_secret(warned)


def test_a_file_bears_the_other_ask_for_which_one_is_asked_twice(login):
    mandate, secret = make_mandate(), make_marking("secret")
    ask = make_ask(about=mandate)
    make_step(ask, "made", LATE, asked_by=make_home())
    given = make_ask("Denmark", about=mandate, marking=secret, line="economic")
    reader = make_user("Analyst", ceiling="secret")
    form = AskFilter({"line": "security"}, reader=reader)
    assert form.is_valid()
    question = Question(form, TODAY, reader)
    assert secret.pk not in ASKS.marking(question).held

    make_step(given, "made", date(2006, 1, 26), asked_by=make_actor("United States"))

    assert ASKS.read(question).summary.totals["asked_twice"] == 1
    assert secret.pk in ASKS.marking(question).held


def test_a_form_bears_the_records_that_an_ask_may_be_about(cleared):
    mandate = make_mandate()
    address = f"{LIST}add/?actor=denmark"
    assert not bears_secret(cleared.get(address))

    type(mandate).objects.update(marking=make_marking("secret"))

    assert bears_secret(cleared.get(address))


def test_the_form_of_a_step_bears_the_steps_that_it_must_fit(cleared):
    ask = make_ask("Denmark", "Stay", MADE)
    address = f"{LIST}{ask.pk}/move/"
    assert not bears_secret(cleared.get(address))

    make_step(ask, "refused", LATE, marking=make_marking("secret"))

    refused = cleared.post(address, step(state="delivered"))
    assert "On that day the ask is refused" in plain(refused)
    assert bears_secret(refused)


def test_an_ask_bears_what_the_name_of_its_record_says(cleared):
    post = make_post()
    ask = make_ask("Denmark", "Fill the post", about=post)
    address = f"{LIST}{ask.pk}/"
    page = cleared.get(address)
    assert post.prt.name in plain(page)
    assert not bears_secret(page)

    type(post.prt).objects.update(marking=make_marking("secret"))

    assert bears_secret(cleared.get(address))
    assert bears_secret(cleared.get(LIST))
    assert bears_secret(cleared.get(f"/political/actors/{ask.actor_id}/"))


def test_a_meeting_counts_as_touch_from_the_day_it_was_said_to_be_held():
    meeting = make_meeting(held_on=date(2006, 1, 10), status=MeetingStatus.HELD)
    make_said(meeting, said_on=LATE, was_status="confirmed")
    reader = make_user("Minister")

    assert touch_with(meeting.actor, date(2006, 1, 26), reader).last_on is None
    assert touch_with(meeting.actor, TODAY, reader).last_on == date(2006, 1, 10)


def test_more_asks_than_are_shown_are_not_counted_as_if_they_were_all(
    minister, monkeypatch
):
    monkeypatch.setattr(dealings, "MOST_ASKS", 2)
    asks = [make_ask("Denmark", f"Ask {number}") for number in range(3)]

    page = plain(minister.get(f"/political/actors/{asks[0].actor_id}/"))

    assert "More than 2 asks are recorded" in page
