"""Which version of a line may be said when; later deeds change no day before."""

from datetime import date

import pytest
from django.db import IntegrityError

from partnership.diplomacy.models import LineToTake, LineVersion, VersionState
from partnership.diplomacy.narrative.actions import draft_version
from partnership.diplomacy.narrative.lines import standing, standing_as, versions
from partnership.evidence.history import change_by
from partnership.evidence.refusal import Refused
from tests.diplomacy.narrative_factories import make_line, make_version
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db

JANUARY, FEBRUARY, MARCH = date(2006, 1, 20), date(2006, 2, 1), date(2006, 3, 1)


def state_of(version, on, reader=None):
    return versions(on, reader or make_user()).get(pk=version.pk).state


@pytest.mark.parametrize(
    ("values", "states"),
    [
        ({"cleared_on": None}, ("draft", "draft")),
        ({}, ("valid", "valid")),
        ({"cleared_on": FEBRUARY}, ("draft", "valid")),
        ({"valid_from": FEBRUARY}, ("to_come", "valid")),
        ({"valid_until": JANUARY}, ("valid", "expired")),
        ({"withdrawn_on": FEBRUARY}, ("valid", "withdrawn")),
        ({"cleared_on": None, "withdrawn_on": FEBRUARY}, ("draft", "withdrawn")),
    ],
)
def test_a_version_stands_as_it_stood_on_the_day(values, states):
    if "withdrawn_on" in values:
        values |= {"withdrawn_reason": "Overtaken."}
    version = make_version(**values)

    assert (state_of(version, JANUARY), state_of(version, FEBRUARY)) == states
    for on, state in zip((JANUARY, FEBRUARY), states, strict=True):
        valid = LineVersion.objects.valid(on).exists()
        assert valid == (state == VersionState.VALID)


def test_the_last_day_of_its_validity_and_the_day_of_its_withdrawal():
    last = make_version("Ends", valid_until=FEBRUARY)
    gone = make_version("Gone", withdrawn_on=FEBRUARY, withdrawn_reason="Overtaken.")

    assert state_of(last, FEBRUARY) == "valid"
    assert state_of(last, date(2006, 2, 2)) == "expired"
    assert state_of(gone, date(2006, 1, 31)) == "valid"


def test_the_next_number_takes_its_place_once_it_is_cleared_and_has_begun():
    first = make_version(number=1)
    second = make_version(number=2, cleared_on=JANUARY, valid_from=FEBRUARY)

    assert state_of(first, date(2006, 1, 31)) == "valid"
    assert state_of(second, date(2006, 1, 31)) == "to_come"
    assert state_of(first, FEBRUARY) == "superseded"
    assert list(LineVersion.objects.valid(FEBRUARY)) == [second]


def test_a_successor_that_was_withdrawn_before_it_began_takes_no_place():
    first = make_version(number=1)
    make_version(
        number=2,
        cleared_on=JANUARY,
        valid_from=FEBRUARY,
        withdrawn_on=FEBRUARY,
        withdrawn_reason="A mistake.",
    )

    assert state_of(first, MARCH) == "valid"


def test_a_successor_that_was_in_force_for_a_day_leaves_nothing_valid_when_it_goes():
    make_version(number=1)
    make_version(
        number=2,
        cleared_on=JANUARY,
        valid_from=JANUARY,
        withdrawn_on=FEBRUARY,
        withdrawn_reason="Overtaken.",
    )

    assert not LineVersion.objects.valid(MARCH).exists()


def test_a_version_of_a_later_day_does_not_exist_yet():
    version = make_version(drafted_on=FEBRUARY, cleared_on=FEBRUARY)
    reader = make_user()

    assert not versions(JANUARY, reader).exists()
    assert not LineToTake.objects.known(JANUARY, reader).exists()
    assert LineToTake.objects.known(FEBRUARY, reader).get() == version.line_to_take


def test_a_successor_above_the_ceiling_does_not_exist_for_its_reader():
    first = make_version(number=1)
    make_version(number=2, marking=make_marking("secret"))

    assert state_of(first, FEBRUARY, make_user(ceiling="restricted")) == "valid"
    assert state_of(first, FEBRUARY, make_user(ceiling="secret")) == "superseded"


def test_a_public_text_is_said_only_once_it_is_cleared_too():
    version = make_version(public_text="In public.")
    assert not LineVersion.objects.publicly_valid(FEBRUARY).exists()

    LineVersion.objects.filter(pk=version.pk).update(public_cleared_on=FEBRUARY)

    assert not LineVersion.objects.publicly_valid(JANUARY).exists()
    assert LineVersion.objects.publicly_valid(FEBRUARY).get() == version
    stored = LineVersion.objects.get()
    assert stored.public_text_at(JANUARY) == ""
    assert stored.public_text_at(FEBRUARY) == "In public."


def clear(version, on=FEBRUARY, read=1):
    own = LineVersion.objects.filter(pk=version.pk)
    with change_by(make_user(), reason="cleared"):
        return own.clear(read, None, on)


def test_nobody_clears_what_changed_what_is_cleared_or_what_has_expired():
    draft = make_version("A", cleared_on=None)
    assert not clear(draft, read=2)
    assert clear(draft)
    assert not clear(draft, read=2)

    expired = make_version("B", cleared_on=None, valid_until=JANUARY)
    assert not clear(expired)
    assert clear(expired, on=JANUARY)


@pytest.mark.parametrize(
    "values",
    [
        {"cleared_on": None},
        {"public_text": ""},
        {"valid_until": JANUARY},
        {"withdrawn_on": JANUARY, "withdrawn_reason": "Overtaken."},
        {"cleared_on": MARCH},
    ],
)
def test_a_public_text_is_cleared_after_its_line_and_only_while_that_stands(values):
    version = make_version(**{"public_text": "In public."} | values)
    own = LineVersion.objects.filter(pk=version.pk)

    with change_by(None, reason="cleared"):
        assert not own.clear_public(1, None, FEBRUARY)
        fit = make_version("Fit", public_text="In public.")
        assert LineVersion.objects.filter(pk=fit.pk).clear_public(1, None, FEBRUARY)


def test_a_withdrawal_without_a_reason_is_refused_by_the_database():
    with pytest.raises(IntegrityError, match="withdrawn_for_a_reason"):
        make_version(withdrawn_on=FEBRUARY)


def test_drafts_are_numbered_and_there_is_one_at_a_time():
    line, by = make_line(), make_user()
    words = {"text": "Words.", "audience": "All", "valid_from": FEBRUARY}

    first = draft_version(line=line, drafted_on=FEBRUARY, by=by, **words)
    with pytest.raises(Refused, match="Version 1 is a draft already"):
        draft_version(line=line, drafted_on=FEBRUARY, by=by, **words)

    assert clear(first)
    second = draft_version(line=line, drafted_on=FEBRUARY, by=by, **words)
    assert (first.number, second.number) == (1, 2)


def test_where_a_line_stands_finds_it_in_the_filter_too():
    reader = make_user()
    make_version("Open")
    make_version("Ending", valid_until=date(2006, 2, 20))
    make_version("Followed", valid_until=date(2006, 2, 20))
    make_version("Followed", number=2, valid_from=date(2006, 2, 21))
    make_version("Over", valid_until=JANUARY)
    make_version("Over", number=2, cleared_on=None)

    def found(state):
        lines = LineToTake.objects.known(FEBRUARY, reader)
        lines = lines.filter(standing_as(state, FEBRUARY, reader))
        return [line.topic for line in lines]

    assert found("valid") == ["Ending", "Followed", "Open"]
    assert found("expiring") == ["Ending"]
    assert found("expired") == found("draft") == ["Over"]
    assert found("to_come") == ["Followed"]

    ending = standing(LineToTake.objects.get(topic="Ending"), FEBRUARY, reader)
    assert (ending.is_expiring, ending.tag) == (True, "Expires in 19 days")
    assert ending.words == "version 1 is valid to 20 February 2006"
    followed = standing(LineToTake.objects.get(topic="Followed"), FEBRUARY, reader)
    assert (followed.tag, followed.coming.number) == ("", 2)
    over = standing(LineToTake.objects.get(topic="Over"), FEBRUARY, reader)
    assert over.words == "no version is valid; version 2 is a draft"
