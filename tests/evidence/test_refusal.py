"""A form that was refused after all comes back with the reason."""

import pytest

from partnership.evidence.refusal import Refused, or_say_why


def form(refused=None):
    return f"the form, refused: {refused}"


def test_what_is_not_refused_is_answered_once():
    asked = []

    def save(maker):
        asked.append(maker)
        return maker()

    assert or_say_why(save, form) == "the form, refused: None"
    assert asked == [form]


def test_what_is_refused_is_shown_again_with_the_reason_and_its_field():
    told = []

    def save(maker):
        if maker is form:
            raise Refused("a colleague was first", "amount")
        told.append(maker.keywords["refused"].field)
        return maker()

    assert or_say_why(save, form) == "the form, refused: a colleague was first"
    assert told == ["amount"]


def test_no_other_fault_passes_for_a_refusal():
    tried = []

    def save(maker):
        tried.append(maker)
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        or_say_why(save, form)
    assert tried == [form]
