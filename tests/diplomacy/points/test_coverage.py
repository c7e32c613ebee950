"""Coverage and the red list, against twenty-three meetings counted by hand."""

from datetime import date, timedelta

import pytest

from partnership.diplomacy.models import LineVersion, Meeting, MeetingStep
from partnership.diplomacy.points.coverage import (
    Coverage,
    by_principal_and_month,
    coverage,
)
from partnership.diplomacy.points.filters import CoverageFilter
from partnership.diplomacy.points.red_list import RedRow, red_list
from partnership.diplomacy.totals import coverage as ahead_of
from partnership.diplomacy.totals import political_totals
from tests.diplomacy.factories import make_meeting, make_point
from tests.diplomacy.points.world import (
    DEFENCE,
    FOREIGN,
    PRIME,
    make_twenty_three_meetings,
)
from tests.diplomacy.points_factories import make_line
from tests.factories import TODAY, make_user

pytestmark = pytest.mark.django_db

DECEMBER, JANUARY, FEBRUARY, MARCH = (
    date(2005, 12, 1),
    date(2006, 1, 1),
    date(2006, 2, 1),
    date(2006, 3, 1),
)
# As at 1 February, counted by hand: held, of these with a point, ahead, of these with
# a point, not recorded as held, cancelled.
BY_HAND = {
    (DEFENCE, JANUARY): (3, 1, 0, 0, 0, 0),
    (DEFENCE, MARCH): (0, 0, 2, 1, 0, 0),
    (DEFENCE, None): (3, 1, 2, 1, 0, 0),
    (FOREIGN, DECEMBER): (3, 2, 0, 0, 0, 0),
    (FOREIGN, JANUARY): (1, 0, 0, 0, 1, 1),
    (FOREIGN, FEBRUARY): (0, 0, 7, 3, 0, 0),
    (FOREIGN, None): (4, 2, 7, 3, 1, 1),
    (PRIME, MARCH): (0, 0, 2, 1, 0, 0),
    (PRIME, None): (0, 0, 2, 1, 0, 0),
}
ALL = (7, 3, 11, 5, 1, 1)


@pytest.fixture
def reader():
    return make_user()


def asked(reader, **filters):
    form = CoverageFilter(filters, reader=reader)
    assert form.is_valid(), form.errors
    return form


def figures(one):
    return (
        one.held,
        one.held_with,
        one.ahead,
        one.ahead_with,
        one.unrecorded,
        one.cancelled,
    )


def count(reader, on=TODAY, **filters):
    return figures(coverage(asked(reader, **filters), on, reader))


def reds(reader, on=TODAY, **filters):
    return [
        RedRow.of(one, on) for one in red_list(asked(reader, **filters), on, reader)
    ]


def test_coverage_is_what_is_counted_by_hand(reader):
    make_twenty_three_meetings()
    assert Meeting.objects.count() == 23

    rows = by_principal_and_month(asked(reader), TODAY, reader)

    found = [Coverage.of(row) for row in rows]
    assert {(one.principal, one.month): figures(one) for one in found} == BY_HAND
    assert [(one.principal, one.month) for one in found] == list(BY_HAND)
    assert count(reader) == ALL
    assert [one.held_percent for one in found if one.month is None] == [33, 50, None]


def test_the_front_page_and_the_red_list_count_the_same_meetings(reader):
    make_twenty_three_meetings()

    ahead = ahead_of(TODAY, reader)
    rows = reds(reader)

    assert (ahead.meetings, ahead.with_point, ahead.without_point) == (11, 5, 6)
    assert [(row.meeting.held_on.isoformat(), row.state) for row in rows] == [
        ("2006-02-20", "No point"),
        ("2006-02-21", "No longer covered"),
        ("2006-02-23", "No point"),
        ("2006-02-24", "No point"),
        ("2006-03-02", "No longer covered"),
        ("2006-03-09", "No point"),
    ]
    assert [row.meeting.days for row in rows] == [19, 20, 22, 23, 29, 36]
    shown = [one for one in political_totals(TODAY, reader).meetings if one.has_point]
    assert len(shown) == 5


def test_each_figure_is_as_at_its_date(reader):
    """By the sixth: one is arranged, one cancelled, one cleared, one line withdrawn."""
    make_twenty_three_meetings()

    assert count(reader, date(2006, 2, 6)) == (7, 3, 10, 4, 2, 2)
    assert count(reader, date(2005, 12, 13)) == (1, 1, 19, 0, 0, 0)
    assert count(reader, date(2005, 1, 1)) == (0, 0, 20, 0, 0, 0)


def test_who_may_see_more_counts_more(reader):
    make_twenty_three_meetings()

    assert count(make_user(ceiling="secret")) == (7, 4, 13, 6, 1, 1)


@pytest.mark.parametrize(
    ("filters", "by_hand", "red"),
    [
        ({"principal": DEFENCE}, (3, 1, 2, 1, 0, 0), 1),
        ({"month": "2006-02"}, (0, 0, 7, 3, 0, 0), 4),
        ({"principal": FOREIGN, "month": "2006-01"}, (1, 0, 0, 0, 1, 1), 0),
        ({"within": "14"}, (7, 3, 2, 2, 1, 1), 0),
        ({"within": "30"}, (7, 3, 9, 4, 1, 1), 5),
    ],
)
def test_filters_narrow_every_figure_alike(reader, filters, by_hand, red):
    make_twenty_three_meetings()

    assert count(reader, **filters) == by_hand
    assert len(reds(reader, **filters)) == red


@pytest.mark.parametrize(
    "wrong",
    [{"principal": "Nobody"}, {"month": "soon"}, {"within": "9"}, {"month": "0000-01"}],
)
def test_a_wrong_filter_is_refused(reader, wrong):
    assert not CoverageFilter(wrong, reader=reader).is_valid()


def test_a_principal_of_hidden_meetings_alone_is_no_choice(reader):
    make_twenty_three_meetings()
    Meeting.objects.filter(principal=PRIME).update(
        marking=Meeting.objects.get(held_on=date(2006, 3, 4)).marking
    )

    assert not CoverageFilter({"principal": PRIME}, reader=reader).is_valid()


def test_a_draft_is_said_to_wait(reader):
    make_point(make_meeting())

    (row,) = reds(reader)

    assert (row.state, row.tone) == ("Draft waits", "amber")


@pytest.mark.parametrize(
    ("version", "covers"),
    [
        ({"valid_until": date(2006, 2, 14)}, True),
        ({"valid_until": date(2006, 2, 13)}, False),
        ({"valid_from": date(2006, 2, 14)}, True),
        ({"valid_from": date(2006, 2, 15)}, False),
        ({"cleared_on": None}, False),
        ({"cleared_on": date(2006, 2, 2)}, False),
        ({"withdrawn_on": TODAY}, False),
        ({"withdrawn_on": TODAY + timedelta(1)}, True),
    ],
)
def test_a_point_covers_only_while_its_line_holds_on_the_day(reader, version, covers):
    make_point(make_meeting(), cleared_on=TODAY, line_version=make_line(**version))

    assert ahead_of(TODAY, reader).with_point == int(covers)


def test_a_point_no_longer_covers_a_meeting_that_is_put_off_beyond_its_line(reader):
    line = make_line(valid_until=date(2006, 2, 20))
    meeting = make_meeting()
    make_point(meeting, cleared_on=TODAY, line_version=line)
    assert ahead_of(TODAY, reader).without_point == 0

    Meeting.objects.update(held_on=date(2006, 2, 21))
    assert ahead_of(TODAY, reader).without_point == 1

    LineVersion.objects.update(valid_until=None)
    assert ahead_of(TODAY, reader).without_point == 0


def test_a_newer_version_takes_a_lines_place_from_the_day_it_begins(reader):
    make_point(make_meeting(), cleared_on=TODAY, line_version=make_line())
    newer = make_line(valid_from=date(2006, 2, 15), cleared_on=TODAY)
    assert ahead_of(TODAY, reader).with_point == 1

    LineVersion.objects.filter(pk=newer.pk).update(valid_from=date(2006, 2, 14))
    assert ahead_of(TODAY, reader).with_point == 0
    assert ahead_of(TODAY - timedelta(1), reader).meetings == 1


def test_a_meeting_that_is_put_off_counts_on_its_old_day_until_that_is_said(reader):
    line = make_line(valid_until=date(2006, 2, 14))
    meeting = make_meeting(held_on=date(2006, 3, 21))
    MeetingStep.objects.create(
        meeting=meeting,
        said_on=date(2006, 2, 5),
        was_status="confirmed",
        status="confirmed",
        was_held_on=date(2006, 2, 14),
        held_on=date(2006, 3, 21),
        marking=meeting.marking,
    )
    make_point(meeting, cleared_on=TODAY, line_version=line)

    assert count(reader, date(2006, 2, 4), month="2006-02") == (0, 0, 1, 1, 0, 0)
    assert count(reader, date(2006, 2, 5), month="2006-03") == (0, 0, 1, 0, 0, 0)
    assert count(reader, date(2006, 2, 5), month="2006-02") == (0, 0, 0, 0, 0, 0)
