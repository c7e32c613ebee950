"""What a reader may not see of meetings is named nowhere; what is named is borne."""

import pytest
from django.db import IntegrityError, transaction

from partnership.diplomacy.models import Diary, Meeting
from tests.diplomacy.diary_factories import (
    IMPORT,
    answers,
    calendar,
    entry,
    imported,
    looked_at,
    make_states,
)
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
    assert analyst.get(f"{LIST}doc/").status_code == 404


def test_a_diary_above_ones_sight_is_neither_told_of_nor_written_into(login):
    """The same principal's, of the same entries, with a meeting that is hidden too."""
    make_states()
    secret = make_marking("secret")
    imported(login(OFFICER, ceiling="secret"), calendar(entry("u")), marking=secret.pk)
    hidden, meeting = Diary.objects.get(), Meeting.objects.get()
    officer = login(OFFICER, ceiling="restricted")

    assert f'<option value="{hidden.pk}"' not in text(officer.get(IMPORT))
    looked = looked_at(officer, calendar(entry("u")))
    assert {str(row.kind) for row in looked.context["plan"].rows} == {"new"}
    page = text(imported(officer, calendar(entry("u"))))

    assert "Diary of Foreign Secretary: 1 added" in page
    theirs = Diary.objects.exclude(pk=hidden.pk).get()
    assert theirs.entries.get().meeting.marking_id == theirs.marking_id
    for one in (hidden, meeting):
        version = one.version
        one.refresh_from_db()
        assert (one.version, one.marking) == (version, secret)
    assert hidden.entries.get().meeting == meeting
    again = text(officer.post(IMPORT, answers(calendar(entry("u")))))
    assert "A diary of this principal is recorded. Choose it" in again


def test_who_sees_both_diaries_of_a_principal_tells_them_apart_and_doubles_none(login):
    make_states()
    officer = login(OFFICER, ceiling="secret")
    imported(officer, calendar(entry("u")))
    marking = make_marking("secret")
    other = Diary.objects.create(principal="Foreign Secretary", marking=marking)

    page = text(officer.get(IMPORT))
    assert f'<option value="{other.pk}">Diary of Foreign Secretary, Secret<' in page
    looked = looked_at(officer, calendar(entry("u"), entry("v")), diary=other.pk)

    kinds = {row.entry.uid: str(row.kind) for row in looked.context["plan"].rows}
    assert kinds == {"u": "left_out", "v": "new"}
    assert "An import does not change it." in text(looked)


def test_the_database_refuses_two_diaries_of_a_principal_of_one_marking():
    values = {"principal": "Foreign Secretary", "marking": make_marking()}
    Diary.objects.create(**values)

    broken = pytest.raises(IntegrityError, match="diary_of_a_principal_is_one_of_its")
    with broken, transaction.atomic():
        Diary.objects.create(**values)
