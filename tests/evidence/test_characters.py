"""Characters that nobody sees are refused by their number; words of any script stay."""

import pytest
from django import forms

from partnership.evidence.characters import refuse_unseen, unseen_in


class Named(forms.Form):
    name = forms.CharField(required=False)
    note = forms.CharField(widget=forms.Textarea, required=False)

    def clean(self):
        refuse_unseen(self)
        return self.cleaned_data


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Basra\x07", "U+0007"),
        ("Bas\x1bra", "U+001B"),
        ("\u202eartsaB", "U+202E"),
        ("Basra\u2066 PRT", "U+2066"),
        ("Basra\u2028PRT", "U+2028"),
        ("Basra\nPRT", "U+000A"),
        ("Basra\x85PRT", "U+0085"),
    ],
)
def test_a_character_that_nobody_sees_is_named(typed, code):
    form = Named({"name": typed})

    assert not form.is_valid()
    (said,) = form.errors["name"]
    assert code in said
    assert form["name"].value() == typed


@pytest.mark.parametrize("typed", ["\u200b", "\u200b \u200d", "\u2060"])
def test_a_name_of_nothing_is_refused(typed):
    assert "nothing to read" in unseen_in(typed, has_lines=False)


@pytest.mark.parametrize(
    "typed", ["", "البصرة", "می‌خواهم", "Māori — “naïve”", "🇩🇰", "日本", "a\u200fb"]
)
def test_words_of_any_script_stay(typed):
    assert unseen_in(typed, has_lines=False) == ""


def test_lines_of_a_long_answer_stay():
    form = Named({"name": "Basra", "note": "One\r\nTwo\n\tThree"})

    assert form.is_valid()
