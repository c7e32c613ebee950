"""What a reader may not see of meetings is named nowhere; what is named is borne."""

import pytest

from tests.diplomacy.diary_factories import calendar, entry, looked_at, make_states
from tests.diplomacy.factories import make_meeting
from tests.diplomacy.test_pages import OFFICER, text
from tests.factories import make_actor, make_marking

pytestmark = pytest.mark.django_db

LIST = "/political/meetings/"


def test_a_principal_of_meetings_with_hidden_actors_alone_is_no_choice(login):
    make_actor("Ruritania", marking=make_marking("secret"))
    make_meeting("Ruritania", principal="Chief of the Service")
    make_meeting("Denmark")

    assert "Chief of the Service" not in text(login(OFFICER).get(LIST))
    assert "Chief of the Service" in text(login(OFFICER, ceiling="secret").get(LIST))


def test_the_preview_bears_the_actors_that_it_asks_of(login):
    officer = login(OFFICER, ceiling="secret")
    make_states()
    unknown = calendar(entry("one", who="Somebody <x@example.org>"))

    def bears_secret():
        marking = looked_at(officer, unknown).wsgi_request.marking
        return make_marking("secret").pk in marking.held

    assert not bears_secret()
    make_actor("Ruritania", marking=make_marking("secret"))
    assert bears_secret()


def test_a_file_of_a_wrong_filter_is_answered_with_400(login):
    analyst = login("Analyst")
    make_meeting()

    assert analyst.get(f"{LIST}csv/?status=lost").status_code == 400
    assert analyst.get(f"{LIST}export/doc/").status_code == 404
