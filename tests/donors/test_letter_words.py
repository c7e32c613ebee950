from datetime import date
from decimal import Decimal

import pytest

from donors.letter.words import (
    age_words,
    amount_words,
    listed,
    period_words,
    quoted,
)

D = date


@pytest.mark.parametrize(
    ("amount", "currency", "said"),
    [
        ("220000000", "USD", "US$220m"),
        ("187470000", "USD", "US$187.47m"),
        ("71583333.33", "USD", "US$71.58m"),
        ("18649000000", "USD", "US$18,649m"),
        ("27000", "USD", "US$27,000"),
        ("999999.6", "USD", "US$1,000,000"),
        ("12.5", "USD", "US$12.5"),
        ("12500000", "EUR", "EUR 12.5m"),
        ("100", "EUR", "EUR 100"),
    ],
)
def test_amounts_bear_their_unit_and_no_zeros(amount, currency, said):
    assert amount_words(Decimal(amount), currency) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (D(2004, 1, 1), D(2007, 12, 31), "for 2004 to 2007"),
        (D(2004, 1, 1), D(2004, 12, 31), "for 2004"),
        (D(2004, 5, 1), D(2006, 6, 30), "for May 2004 to June 2006"),
        (D(2004, 5, 3), D(2006, 6, 30), "for 3 May 2004 to 30 June 2006"),
        (D(2004, 5, 3), None, "from 3 May 2004"),
        (None, D(2006, 6, 30), "until 30 June 2006"),
        (None, None, ""),
    ],
)
def test_a_period_is_said_no_longer_than_it_needs(start, end, said):
    assert period_words(start, end) == said


@pytest.mark.parametrize(
    ("since", "said"),
    [
        (D(2006, 1, 31), "one day"),
        (D(2006, 1, 2), "30 days"),
        (D(2006, 1, 1), "one month"),
        (D(2005, 6, 30), "seven months"),
        (D(2004, 1, 1), "25 months"),
    ],
)
def test_an_age_is_in_whole_months_or_in_days(since, said):
    assert age_words(since, D(2006, 2, 1)) == said


def test_what_others_wrote_stands_in_one_pair_of_quotation_marks():
    assert quoted("A  paper\nof 2006") == "“A paper of 2006”"
    assert quoted("“In their words”") == "“In their words”"
    assert quoted('Table "as of July"') == '“Table "as of July"”'


def test_a_list_ends_with_and():
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
