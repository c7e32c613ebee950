"""The words of a point are held against the vocabulary, on its form and its page."""

import pytest

from partnership.diplomacy.models import Point
from tests.diplomacy.factories import make_meeting, make_point
from tests.diplomacy.narrative_factories import make_term
from tests.factories import make_marking

pytestmark = pytest.mark.django_db
WORDS = "The coalition needs you."
NOTE = "say “partnership” instead"


def test_a_page_says_quietly_which_words_of_a_point_are_on_the_list(login):
    make_term("coalition", say_instead="partnership")
    meeting = make_meeting()
    make_point(meeting, text=WORDS)

    page = login("Minister").get(meeting.get_absolute_url()).content.decode()

    assert NOTE in page


def test_asking_for_the_words_alone_saves_nothing_and_loses_nothing(login):
    make_term("coalition", say_instead="partnership")
    meeting = make_meeting()
    client = login("Policy officer")

    answer = client.post(
        f"/political/meetings/{meeting.pk}/points/add/", {"text": WORDS, "check": "1"}
    )

    page = answer.content.decode()
    assert NOTE in page
    assert WORDS in page
    assert not Point.objects.exists()


def test_the_page_bears_the_words_that_it_notes(login):
    secret = make_marking("secret")
    make_term("coalition", say_instead="partnership", marking=secret)
    meeting = make_meeting()
    make_point(meeting, text=WORDS)

    seen = login("Minister", ceiling="secret").get(meeting.get_absolute_url())
    hidden = login("Minister").get(meeting.get_absolute_url())

    assert "<b>Secret</b>" in seen.content.decode()
    assert NOTE not in hidden.content.decode()
    assert "<b>Secret</b>" not in hidden.content.decode()
