"""The ladder at its edges: the day, the day before, months, leap days, recess."""

from datetime import date

import pytest
from django.utils.html import strip_tags

from coalition.ladder import ladder
from coalition.models import Mandate, Status
from coalition.models.mandate_queries import MandateStatus
from tests.coalition.factories import (
    make_denmark_mandate,
    make_dependency,
    make_mandate,
    make_renewal,
    make_status,
    make_strength,
    make_un_mandate,
)
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db

FEBRUARY = date(2006, 2, 1)


@pytest.fixture
def reader():
    return make_user()


def at(on, reader, mandate):
    return Mandate.objects.at(on, reader).get(pk=mandate.pk)


def test_denmark_on_1_february_expires_in_150_days(reader):
    make_strength()
    mandate = make_denmark_mandate()

    (entry,) = ladder(FEBRUARY, reader)

    assert at(FEBRUARY, reader, mandate).status == MandateStatus.EXPIRING
    assert (entry.kind, entry.on, entry.days) == ("expiry", date(2006, 7, 1), 150)
    assert (entry.step, entry.tag, entry.personnel) == ("180", "Decision due", 530)


def test_the_renewal_of_30_may_does_not_exist_before(reader):
    mandate = make_denmark_mandate()
    make_renewal(mandate)

    before = at(date(2006, 5, 29), reader, mandate)
    that_day = at(date(2006, 5, 30), reader, mandate)
    entry = ladder(date(2006, 5, 31), reader, within_days=180)[0]

    assert (before.status, before.renewal_pk) == (MandateStatus.EXPIRING, None)
    assert that_day.status == MandateStatus.SUPERSEDED
    assert entry.kind == "renewed"
    assert entry.what == "Denmark: renewed to 1 July 2007"
    assert (entry.step, entry.tag) == ("", "Renewed")


def test_as_at_31_may_the_new_mandate_does_not_run_yet(reader):
    renewal = make_renewal(make_denmark_mandate())

    assert at(date(2006, 5, 31), reader, renewal).status == "not_yet_running"
    assert at(date(2006, 7, 1), reader, renewal).status == "in_force"


def test_a_renewal_without_a_day_of_decision_counts_once_it_runs(reader):
    mandate = make_denmark_mandate()
    make_renewal(mandate, decided_on=None, runs_from=date(2006, 6, 15))

    assert at(date(2006, 6, 14), reader, mandate).status == MandateStatus.EXPIRING
    assert at(date(2006, 6, 15), reader, mandate).status == MandateStatus.SUPERSEDED


def test_a_renewed_mandate_leaves_the_ladder_after_its_old_day(reader):
    make_renewal(make_denmark_mandate())

    assert [e.kind for e in ladder(date(2006, 7, 1), reader)] == ["renewed", "expiry"]
    assert [e.kind for e in ladder(date(2006, 7, 2), reader)] == ["expiry"]


def test_a_decision_in_a_known_month_is_certain_at_the_months_end(reader):
    make_denmark_mandate()

    assert not ladder(date(2006, 1, 30), reader)
    assert ladder(date(2006, 1, 31), reader)


def test_a_mandate_runs_to_the_end_of_its_last_day(reader):
    mandate = make_denmark_mandate()

    assert at(date(2006, 7, 1), reader, mandate).status == MandateStatus.EXPIRING
    assert at(date(2006, 7, 2), reader, mandate).status == MandateStatus.LAPSED
    assert at(date(2006, 7, 1), reader, mandate).step == "7"
    assert at(date(2006, 7, 2), reader, mandate).step == "lapsed"


def test_a_known_month_counts_from_its_first_day_and_lapses_after_its_last(reader):
    mandate = make_mandate("Moldova", date(2006, 7, 1), expires_precision="month")

    (entry,) = ladder(FEBRUARY, reader)

    assert (entry.days_words, entry.when) == ("150–180 days", "July 2006")
    assert at(date(2006, 7, 31), reader, mandate).step == "7"
    assert at(date(2006, 8, 1), reader, mandate).status == MandateStatus.LAPSED


def test_notice_and_recess_bring_the_decision_forward(reader):
    mandate = make_mandate(notice_days=20, recess_days=41)

    found = at(FEBRUARY, reader, mandate)

    assert (found.decision_by, found.days, found.step) == (date(2006, 5, 1), 89, "90")
    assert at(date(2006, 5, 2), reader, mandate).status == MandateStatus.EXPIRING
    assert at(date(2006, 5, 2), reader, mandate).step == "7"


def test_a_leap_day_is_a_day_like_any_other(reader):
    mandate = make_mandate(expires_on=date(2008, 2, 29), notice_days=1)

    assert at(date(2008, 2, 21), reader, mandate).step == "7"
    assert at(date(2008, 2, 20), reader, mandate).step == "14"
    assert at(date(2008, 2, 29), reader, mandate).status == MandateStatus.EXPIRING
    assert at(date(2008, 3, 1), reader, mandate).status == MandateStatus.LAPSED


def test_the_review_of_unscr_1637_is_on_the_ladder_until_it_is_held(reader):
    mandate = make_un_mandate()

    (entry,) = ladder(FEBRUARY, reader, within_days=180)

    assert (entry.kind, entry.on, entry.days) == ("review", date(2006, 6, 15), 134)
    assert entry.what == "United Nations: the review of UNSCR 1637 is due"
    assert at(FEBRUARY, reader, mandate).status == MandateStatus.REVIEW_DUE
    assert at(date(2005, 12, 16), reader, mandate).status == "not_yet_running"

    late = ladder(date(2006, 6, 16), reader, within_days=180)[0]
    assert (late.tag, late.step, late.days) == ("Overdue", "lapsed", -1)

    Mandate.objects.filter(pk=mandate.pk).update(reviewed_on=date(2006, 6, 15))
    assert [e.kind for e in ladder(date(2006, 6, 14), reader, 180)] == ["review"]
    assert not ladder(date(2006, 6, 15), reader, 180)


def test_a_mandate_ended_early_is_no_matter_from_that_day(reader):
    mandate = make_denmark_mandate(ended_on=date(2006, 4, 1))

    assert ladder(date(2006, 3, 31), reader)
    assert not ladder(date(2006, 4, 1), reader)
    assert at(date(2006, 4, 1), reader, mandate).status == MandateStatus.ENDED_EARLY


def test_who_has_departed_needs_no_renewal(reader):
    make_denmark_mandate()
    make_status(status=Status.DEPARTED, since=date(2006, 3, 1))

    assert ladder(date(2006, 2, 28), reader)
    assert not ladder(date(2006, 3, 1), reader)


def test_a_renewal_above_the_ceiling_does_not_exist_for_the_reader():
    mandate = make_denmark_mandate()
    make_renewal(mandate, marking=make_marking("secret"))
    low, high = make_user(), make_user(ceiling="secret")
    on = date(2006, 5, 31)

    assert at(on, low, mandate).status == MandateStatus.EXPIRING
    assert at(on, high, mandate).status == MandateStatus.SUPERSEDED


def test_the_nearest_date_comes_first_and_lapsed_ones_lead(reader):
    make_mandate("Japan", date(2006, 12, 14))
    make_mandate("Italy", date(2006, 6, 30))
    make_mandate("Spain", date(2005, 12, 31))

    assert [e.holder for e in ladder(FEBRUARY, reader)] == ["Spain", "Italy", "Japan"]
    assert [e.holder for e in ladder(FEBRUARY, reader, 180)] == ["Spain", "Italy"]


def test_the_ladder_is_one_query_whatever_the_number(reader, count_queries):
    un = make_un_mandate()
    reader.visible_marking_ids  # noqa: B018  (kept for the request)
    one = count_queries(lambda: ladder(FEBRUARY, reader))
    for name in ["Denmark", "Poland", "Estonia", "Latvia"]:
        make_strength(name)
        make_dependency(make_mandate(name, date(2006, 12, 31)), un)

    assert count_queries(lambda: ladder(FEBRUARY, reader)) == one == 1
    assert ladder(FEBRUARY, reader)[0].dependants == 4


def test_the_page_counts_what_waits_apart_from_what_is_renewed(login):
    make_renewal(make_denmark_mandate())
    make_un_mandate(reviewed_on=date(2006, 2, 1))
    client = login("Minister")

    before = client.get("/security/mandates/", {"as_at": "2006-05-29"})
    after = client.get("/security/mandates/", {"as_at": "2006-05-31"})

    assert "1 matter on the ladder" in before.content.decode()
    text = after.content.decode()
    assert "No decision and no review falls within 180 days" in text
    assert "1 mandate that was to end is renewed already." in text


def test_a_day_of_decision_before_the_end_is_said_beside_the_end(reader, login):
    make_mandate(notice_days=22)

    (entry,) = ladder(FEBRUARY, reader)
    assert (entry.when, entry.needed) == (
        "1 July 2006",
        "Decision needed by 9 June 2006",
    )
    client = login("Minister")
    assert "Decision needed by 9 June 2006." in (
        client.get("/security/mandates/").content.decode()
    )
    front = strip_tags(client.get("/").content.decode())
    assert "decide in 128 days" in front


def test_what_ends_today_ends_today(reader, login):
    make_mandate(expires_on=FEBRUARY)

    (entry,) = ladder(FEBRUARY, reader)
    assert (entry.in_days, entry.needed) == ("today", "")
    assert "in today" not in login("Minister").get("/").content.decode()
