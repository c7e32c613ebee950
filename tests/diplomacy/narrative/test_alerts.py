"""Flags of lines that end with no successor, and of drafts that wait; lifted again."""

from datetime import date, timedelta

import pytest

from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag
from partnership.diplomacy.models import LineVersion
from partnership.diplomacy.narrative.alerts import EXPIRING_DAYS, JOB, WAITING_DAYS
from tests.diplomacy.narrative_factories import make_version
from tests.factories import TODAY, make_marking, make_programme, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def programme():
    make_programme()


def flags(on=TODAY):
    run_job(JOB, on)
    run_job(JOB, on)
    return [(one.title, one.step) for one in Flag.objects.open().order_by("title")]


def ends_in(days):
    return TODAY + timedelta(days=days)


def test_a_line_that_ends_soon_with_no_successor_is_flagged_then_expired():
    make_version("Soon", valid_until=ends_in(EXPIRING_DAYS))
    make_version("Later", valid_until=ends_in(EXPIRING_DAYS + 1))
    make_version("Open")

    words = "Soon: the line to take expires 3 March 2006, and no other follows"
    assert flags() == [(words, "expiring")]

    found = flags(date(2006, 3, 5))
    assert [step for _, step in found] == ["expired", "expired"]
    assert [title.split(", and")[0] for title, _ in found] == [
        "Later: the line to take expired on 4 March 2006",
        "Soon: the line to take expired on 3 March 2006",
    ]


def test_what_follows_lifts_the_flag_and_a_draft_does_not():
    make_version("A", valid_until=ends_in(5))
    draft = make_version("A", number=2, cleared_on=None, valid_from=ends_in(6))
    assert [step for _, step in flags()] == ["expiring", "waiting"]

    LineVersion.objects.filter(pk=draft.pk).update(cleared_on=TODAY)

    assert flags() == []
    assert flags(ends_in(10)) == []


def test_a_successor_that_ends_as_soon_is_flagged_in_its_place():
    make_version("A", valid_until=ends_in(2))
    make_version("A", number=2, valid_from=date(2006, 1, 15), valid_until=ends_in(9))

    assert flags() == [
        (
            "A: the line to take expires 10 February 2006, and no other follows",
            "expiring",
        )
    ]


def test_a_withdrawal_lifts_the_flag():
    version = make_version("A", valid_until=ends_in(-3))
    assert [step for _, step in flags()] == ["expired"]

    LineVersion.objects.filter(pk=version.pk).update(
        withdrawn_on=TODAY, withdrawn_reason="Overtaken."
    )

    assert flags() == []


def test_a_draft_waits_too_long_after_two_weeks():
    first = TODAY - timedelta(days=WAITING_DAYS)
    draft = make_version("A", cleared_on=None, drafted_on=first)
    make_version("Cleared", drafted_on=first)
    assert flags() == []

    (flag,) = flags(TODAY + timedelta(days=1))
    assert flag == ("A: version 1 waits for clearance since 18 January 2006", "waiting")

    LineVersion.objects.filter(pk=draft.pk).update(cleared_on=TODAY)
    assert flags(TODAY + timedelta(days=1)) == []


def test_a_flag_is_hidden_with_the_version_that_it_tells_of():
    make_version("A", valid_until=TODAY, marking=make_marking("secret"))
    flags()

    seen = Flag.objects.visible_to(make_user(ceiling="restricted"))
    assert not seen.exists()
    assert Flag.objects.visible_to(make_user(ceiling="secret")).exists()
