"""A date typed in three boxes: what is wrong is said in words, and nothing is lost."""

from datetime import date
from decimal import Decimal

import pytest
from django import forms
from django.utils.datastructures import MultiValueDict

from partnership.evidence.fields import AmountField, DatePartsField
from partnership.evidence.templatetags.display import error_target, plain_errors
from partnership.evidence.widgets import Radios, UnitInput


class DecisionForm(forms.Form):
    decided_on = DatePartsField(
        subject="the next decision", help_text="As in 15 6 2006"
    )


def submit(day: str = "", month: str = "", year: str = "") -> DecisionForm:
    return DecisionForm(
        {"decided_on_day": day, "decided_on_month": month, "decided_on_year": year}
    )


def message(*typed: str) -> str:
    form = submit(*typed)
    assert not form.is_valid()
    (only,) = form.errors["decided_on"]
    return only


def red_boxes(form: forms.Form) -> list[str]:
    boxes = form["decided_on"].subwidgets[0].data["subwidgets"]
    return [box["label"] for box in boxes if "aria-invalid" in box["attrs"]]


@pytest.mark.parametrize("month", ["6", "06", " 6 ", "June", "jun", "Jun."])
def test_a_month_may_be_a_number_or_a_word(month):
    form = submit("15", month, "2006")

    assert form.is_valid()
    assert form.cleaned_data["decided_on"] == date(2006, 6, 15)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("31", "6", "2006"), "June has 30 days. Enter a real date for"),
        (("29", "2", "2006"), "February 2006 has 28 days. Enter a real date for"),
        (("30", "2", "2004"), "February 2004 has 29 days. Enter a real date for"),
        (("0", "6", "2006"), "The first day of a month is 1. Enter a real date for"),
        (("32", "x", "2006"), "No month has more than 31 days. Enter a real date for"),
        (("1", "2", "1000"), "Enter a year from 1900 to 2199 for"),
        (("1", "2", "1899"), "Enter a year from 1900 to 2199 for"),
        (("1", "2", "2200"), "Enter a year from 1900 to 2199 for"),
        (("1", "2", "9999"), "Enter a year from 1900 to 2199 for"),
        (("1", "13", "2006"), "A year has 12 months. Enter a real date for"),
        (("1", "Jux", "2006"), "“Jux” is not a month. Enter a real date for"),
        (
            ("1st", "6", "2006"),
            "“1st” is not a day of the month. Enter a real date for",
        ),
        (
            ("1", "6", "06"),
            "A year has four digits, such as 2006. Enter a real date for",
        ),
        (("15", "6", ""), "Enter a year for"),
        (("", "6", ""), "Enter a day and a year for"),
        (("", "", ""), "Enter a date for"),
    ],
)
def test_the_message_says_what_is_wrong_and_names_the_date(typed, words):
    assert message(*typed) == f"{words} the next decision"


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        (("31", "6", "2006"), ["Day"]),
        (("1", "13", "2006"), ["Month"]),
        (("15", "6", ""), ["Year"]),
        (("40", "13", "06"), ["Day", "Month", "Year"]),
        (("", "", ""), ["Day", "Month", "Year"]),
        (("29", "2", "x"), ["Year"]),
    ],
)
def test_only_the_wrong_box_is_red(typed, wrong):
    assert red_boxes(submit(*typed)) == wrong


def test_a_real_date_that_is_not_wanted_has_three_red_boxes():
    form = submit("15", "6", "2006")
    form.add_error("decided_on", "The decision must come before the mandate ends")

    assert red_boxes(form) == ["Day", "Month", "Year"]


def test_what_was_typed_is_kept_and_the_label_leads_to_its_box():
    html = str(submit("31", "Jun<e", "2006")["decided_on"].as_field_group())

    assert 'value="31"' in html
    assert 'value="Jun&lt;e"' in html
    assert '<label for="id_decided_on_1">Month</label>' in html
    assert 'aria-describedby="id_decided_on_helptext id_decided_on_error"' in html


def test_the_error_summary_leads_to_the_first_wrong_box():
    assert error_target(submit("15", "13", "2006")["decided_on"]) == "id_decided_on_1"


def test_a_long_row_of_digits_is_an_error_and_not_a_fault():
    assert "four digits" in message("1", "6", "9" * 5000)


def test_boxes_that_are_missing_altogether_count_as_empty():
    assert not DecisionForm({}).is_valid()


def test_an_optional_date_may_stay_empty():
    field = DatePartsField(subject="the review", required=False)

    assert field.clean(["", "", ""]) is None


def test_a_date_without_a_subject_is_named_by_its_label():
    field = DatePartsField(label="Decided on")

    with pytest.raises(forms.ValidationError, match="Enter a date for “Decided on”"):
        field.clean(["", "", ""])


def test_the_boxes_show_the_date_on_record_and_know_whether_it_changed():
    initial = {"decided_on": date(2006, 7, 1)}
    same = {"decided_on_day": "1", "decided_on_month": "7", "decided_on_year": "2006"}

    assert 'value="2006"' in str(DecisionForm(initial=initial))
    assert not DecisionForm(same, initial=initial).has_changed()
    changed = DecisionForm(same | {"decided_on_day": "2"}, initial=initial)
    assert changed.changed_data == ["decided_on"]


@pytest.mark.parametrize("typed", ["1500000", "1,500,000", "US$ 1 500 000", "$1500000"])
def test_an_amount_may_be_typed_with_commas_and_a_sign(typed):
    assert AmountField().clean(typed) == Decimal(1_500_000)


def test_an_amount_in_words_is_refused_with_an_example():
    with pytest.raises(forms.ValidationError, match="such as 1,500,000"):
        AmountField().clean("a million")


def test_the_unit_stands_beside_the_box():
    html = UnitInput(after="personnel").render("strength", "530")

    assert '<span class="unit">personnel</span>' in html
    assert 'value="530"' in html


def test_what_is_missing_is_named_in_the_message():
    class StrengthForm(forms.Form):
        strength = forms.IntegerField()
        status = forms.ChoiceField(choices=[("a", "A")], widget=Radios(inline=True))
        un_role = forms.CharField(label="UN role")

    form = StrengthForm(MultiValueDict())

    assert [plain_errors(field) for field in form] == [
        ["Enter strength"],
        ["Choose status"],
        ["Enter UN role"],
    ]
    assert error_target(form["strength"]) == "id_strength"
    assert error_target(form["status"]) == "id_status_0"
