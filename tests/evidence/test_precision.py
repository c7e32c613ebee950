"""A known month stays a month: Python and PostgreSQL agree on its last day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.evidence.precision import DatePrecision, latest_day


@pytest.mark.parametrize(
    ("on", "precision", "latest"),
    [
        (date(2006, 7, 1), "day", date(2006, 7, 1)),
        (date(2006, 2, 1), "month", date(2006, 2, 28)),
        (date(2008, 2, 1), "month", date(2008, 2, 29)),
        (date(2006, 12, 1), "season", date(2007, 2, 28)),
        (date(2006, 6, 1), "season", date(2006, 8, 31)),
        (date(2003, 1, 1), "year", date(2003, 12, 31)),
    ],
)
def test_the_last_day_that_a_date_can_be(on, precision, latest):
    assert latest_day(on, precision) == latest


@pytest.mark.parametrize("precision", ["season", "year"])
def test_a_latest_day_beyond_the_calendar_is_an_error(precision):
    assert latest_day(date(9999, 12, 1), "month") == date(9999, 12, 31)
    with pytest.raises(ValueError, match="after the year 9999"):
        latest_day(date(9999, 11, 1), precision)


@pytest.mark.django_db
def test_postgresql_works_out_the_same_last_day():
    from coalition.models import AuthorityType, Mandate
    from tests.factories import make_actor

    days = [date(2003, 1, 31), date(2004, 2, 29), date(2006, 12, 1), date(2005, 11, 30)]
    actor = make_actor()
    for on in days:
        for precision in DatePrecision.values:
            mandate = Mandate.objects.create(
                holder=actor,
                title=f"{on} {precision}",
                authority_type=AuthorityType.CABINET,
                expires_on=on,
                expires_precision=precision,
                marking=actor.marking,
            )
            mandate.refresh_from_db()
            assert mandate.expires_by == latest_day(on, precision), mandate.title


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.sampled_from(DatePrecision))
def test_the_last_day_is_never_before_the_date(on, precision):
    assert latest_day(on, precision) >= on
