"""What a filter asks for, in words: paper has no form."""

from django import forms

from partnership.evidence.templatetags.asked import asked_in_words


class Filter(forms.Form):
    status = forms.ChoiceField(
        choices=[("", "Any status"), ("On land", [("leaving", "Leaving")])],
        required=False,
    )
    words = forms.CharField(required=False)
    since = forms.DateField(required=False)
    month = forms.DateField(
        required=False, widget=forms.DateInput(attrs={"type": "month"})
    )
    mine = forms.BooleanField(required=False)
    by = forms.MultipleChoiceField(
        choices=[("a", "Actor"), ("b", "Body")], required=False
    )
    sort = forms.CharField(required=False, widget=forms.HiddenInput)


def asked(**answers):
    form = Filter(answers)
    form.full_clean()
    return asked_in_words(form)


def test_each_answer_stands_with_its_label_as_the_reader_chose_it():
    assert asked(status="leaving", words="Basra", sort="-name") == (
        "Status: Leaving; Words: Basra"
    )
    assert asked(since="2006-02-01", month="2006-02-01") == (
        "Since: 1 February 2006; Month: February 2006"
    )
    assert asked(mine="on", by=["a", "b"]) == "Mine: yes; By: Actor, Body"


def test_what_was_not_asked_or_is_wrong_is_not_said():
    assert asked() == ""
    assert asked(status="rumoured") == ""
    assert asked_in_words(Filter()) == ""
