"""Who makes a key sees it once; what cannot be made is refused in words."""

import re

import pytest

from partnership.accounts.models import AuditEntry, AuditKind, CalendarKey
from tests.coalition.factories import make_denmark_mandate
from tests.factories import make_marking

pytestmark = pytest.mark.django_db
PAGE = "/account/calendars/"
LINK = re.compile(r"http://testserver(/security/mandates/calendar/[\w-]{43}/\S+\.ics)")


def test_it_is_shown_once_and_only_its_digest_is_kept(login):
    make_denmark_mandate()
    officer = login("Policy officer")
    ceiling = make_marking("restricted").pk

    made = officer.post(
        PAGE, {"feed": "mandates", "name": "Phone", "ceiling": ceiling}
    ).content.decode()

    (address,) = LINK.findall(made)
    token = address.split("/")[-2]
    assert token not in officer.get(PAGE).content.decode()
    assert token not in str(CalendarKey.objects.values().get())
    assert AuditEntry.objects.get(kind=AuditKind.CALENDAR_KEY_MADE)
    assert token not in str(list(AuditEntry.objects.values()))


def test_the_lowest_marking_is_what_leaves_unless_another_is_chosen(login):
    text = login("Policy officer").get(PAGE).content.decode()

    chosen = re.search(r'<option value="(\d+)" selected', text)
    assert int(chosen[1]) in {
        make_marking(code).pk for code in ("unclassified", "declassified")
    }


def test_there_are_five_at_most(login):
    mine = login("Minister", username="mine")
    answers = {
        "feed": "mandates",
        "name": "Phone",
        "ceiling": make_marking("restricted").pk,
    }
    for _ in range(6):
        said = mine.post(PAGE, answers).content.decode()

    assert "You have 5 keys that work" in said
    assert CalendarKey.objects.count() == 5


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"name": ""}, "Enter a name for the program"),
        ({"name": "x" * 61}, "at most 60 characters"),
        ({"feed": "everything"}, "Select a valid choice"),
        ({"ceiling": "999999"}, "Select a valid choice"),
    ],
)
def test_a_key_that_cannot_be_made_is_refused_in_words(login, wrong, words):
    answers = {
        "feed": "mandates",
        "name": "Phone",
        "ceiling": make_marking("restricted").pk,
    }

    said = login("Minister").post(PAGE, answers | wrong)

    assert words in said.content.decode()
    assert not CalendarKey.objects.exists()


def test_nobody_gives_a_feed_more_than_they_see_themselves(login):
    answers = {
        "feed": "mandates",
        "name": "Phone",
        "ceiling": make_marking("secret").pk,
    }

    login("Minister").post(PAGE, answers)

    assert not CalendarKey.objects.exists()
