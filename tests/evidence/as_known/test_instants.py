"""What a reader may write for an instant, and what is said of the rest."""

from datetime import UTC, datetime

import pytest

from partnership.evidence.as_known.instant import WrongInstant, read_instant

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2006-03-03T09:00", datetime(2006, 3, 3, 9, tzinfo=UTC)),
        (" 2006-03-03 09:00:30 ", datetime(2006, 3, 3, 9, 0, 30, tzinfo=UTC)),
        ("2006-06-03T09:00", datetime(2006, 6, 3, 8, tzinfo=UTC)),
        ("2006-03-03T09:00+05:00", datetime(2006, 3, 3, 4, tzinfo=UTC)),
        ("2006-03-03T09:00Z", datetime(2006, 3, 3, 9, tzinfo=UTC)),
        ("2006-03-03", datetime(2006, 3, 3, 23, 59, 59, 999_999, tzinfo=UTC)),
        ("2026-06-15", NOW),
    ],
)
def test_an_instant_is_read(text, at):
    assert read_instant(text, NOW) == at


@pytest.mark.parametrize(
    "text",
    [
        *["yesterday", "2006-02-30", "2006-13-01T09:00", "0001-01-01", "9999-12-31"],
        *[
            "0001-01-01T00:00+14:00",
            "9999-12-31T23:59-14:00",
            "1",
            "NaN",
            "2006-03-03T",
        ],
    ],
)
def test_what_is_no_instant_is_named(text):
    with pytest.raises(WrongInstant, match="cannot be looked back to|not a day and"):
        read_instant(text, NOW)


@pytest.mark.parametrize("text", ["1000-01-01", "1899-12-31", "1000-01-01T09:00"])
def test_a_year_that_no_record_speaks_of_is_told_the_first(text):
    with pytest.raises(WrongInstant, match="Enter a day since 1900"):
        read_instant(text, NOW)


@pytest.mark.parametrize("text", ["2026-06-16", "2026-06-15T14:00", "2199-01-01"])
def test_an_instant_ahead_is_refused(text):
    with pytest.raises(WrongInstant, match="ahead of us"):
        read_instant(text, NOW)
