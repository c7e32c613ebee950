"""How figures and dates are written."""

from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django import forms
from django.template import Context, Template

from partnership.evidence.templatetags import display


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Decimal("177000000"), "177.0"),
        (Decimal("18649000000"), "18,649.0"),
        (Decimal("187470000"), "187.5"),
        (Decimal("50000"), "0.1"),
        (Decimal("49999.99"), "under 0.1"),
        (Decimal("0.01"), "under 0.1"),
        (Decimal("0"), "0.0"),
        (Decimal("-2000000"), "−2.0"),
        (Decimal("-1"), "above −0.1"),
        (None, ""),
    ],
)
def test_dollars_are_written_in_millions_and_never_as_a_false_nought(amount, words):
    assert display.usd_millions(amount) == words


@pytest.mark.parametrize(
    ("amount", "decimals", "words"),
    [
        (Decimal("345000000"), 0, "US$345m"),
        (Decimal("32065000000"), 0, "US$32,065m"),
        (Decimal("26950000"), 1, "US$27.0m"),
        (Decimal("26950000"), 2, "US$26.95m"),
        (Decimal("400000"), 0, "under US$1m"),
        (Decimal("-2000000"), 0, "−US$2m"),
        (None, 0, ""),
    ],
)
def test_dollars_in_a_sentence(amount, decimals, words):
    assert display.usd_words(amount, decimals) == words


def test_nothing_recorded_is_said_and_nought_is_a_figure():
    assert display.or_none_recorded(0) == 0
    assert "none recorded" in display.or_none_recorded(None)
    assert "no figure recorded" in display.or_none_recorded("", "no figure recorded")


def test_words_for_nothing_recorded_are_escaped():
    assert "&lt;b&gt;" in display.or_none_recorded(None, "<b>")


@pytest.mark.parametrize(
    ("precision", "words", "machine"),
    [
        ("day", "1 Jul 2006", "2006-07-01"),
        ("month", "Jul 2006", "2006-07"),
        ("season", "summer 2006", "2006"),
        ("year", "2006", "2006"),
    ],
)
def test_a_date_says_no_more_than_is_known(precision, words, machine):
    html = display.fuzzy_date(date(2006, 7, 1), precision)

    assert html == f'<time datetime="{machine}">{words}</time>'


def test_a_winter_has_two_years():
    assert "winter 2006–07" in display.fuzzy_date(date(2006, 12, 1), "season")


def test_a_date_in_a_sentence_has_the_whole_month():
    html = display.fuzzy_date(date(2006, 7, 1), "day", "long")

    assert html == '<time datetime="2006-07-01">1 July 2006</time>'


def test_a_date_that_is_missing_is_said_to_be():
    assert "none recorded" in display.fuzzy_date(None, "day")


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (134, "in 134 days"),
        (1, "in 1 day"),
        (0, "today"),
        (-1, "1 day ago"),
        (-1134, "1,134 days ago"),
        (None, ""),
    ],
)
def test_days_are_counted_in_words(days, words):
    assert display.in_days(days) == words


def test_days_and_moments_are_written_out():
    assert display.short_day(date(2006, 2, 1)) == "1 Feb 2006"
    assert display.long_day(date(2006, 2, 1)) == "1 February 2006"
    assert display.iso_day(date(2006, 2, 1)) == "2006-02-01"
    assert display.count(19502) == "19,502"
    at = datetime(2006, 3, 3, 9, 0, tzinfo=UTC)
    assert display.moment(at) == "09:00 on 3 March 2006"


@pytest.mark.parametrize(
    "name", ["usd_millions", "usd_words", "count", "short_day", "in_days", "moment"]
)
def test_a_variable_that_the_template_does_not_have_prints_nothing(name):
    assert Template(f"{{{{ missing|{name} }}}}").render(Context()) == ""


def link_on(as_at: date, is_default: bool) -> str:
    request = SimpleNamespace(as_at=as_at, as_at_is_default=is_default)
    # As a partial that is included with "only": the request, and no variables.
    context = Context()
    context.request = request
    return Template("{% link 'account_login' %}").render(context)


@pytest.mark.urls("allauth.account.urls")
def test_a_link_keeps_a_date_that_the_reader_has_chosen():
    assert link_on(date(2006, 2, 1), True) == "/login/"
    assert link_on(date(2006, 5, 31), False) == "/login/?as_at=2006-05-31"


def test_a_query_string_replaces_one_pair_and_keeps_the_rest():
    pairs = [("donor", "A & B"), ("page", "2")]

    assert display.query_string(pairs, page=3) == "?donor=A+%26+B&page=3"
    assert display.query_string(pairs, page=None) == "?donor=A+%26+B"
    assert display.query_string([]) == ""


@pytest.mark.parametrize(
    ("typed", "words"),
    [("-1", "Enter 0 or more"), ("30000", "Enter 2,500 or less"), ("x", "whole")],
)
def test_a_number_beyond_its_limits_is_told_the_limit(typed, words):
    class Asked(forms.Form):
        number = forms.IntegerField(min_value=0, max_value=2500)

    (said,) = display.plain_errors(Asked({"number": typed})["number"])

    assert words in said
