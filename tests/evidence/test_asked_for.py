"""What a list is narrowed to is said in words; a table that is cut says so."""

import pytest
from django import forms

from partnership.evidence.few import Few, few
from partnership.evidence.models import Marking
from partnership.evidence.templatetags.asked_for import asked_for
from tests.factories import make_all_markings, make_marking

pytestmark = pytest.mark.django_db


class Filter(forms.Form):
    q = forms.CharField(label="Name or words", required=False)
    status = forms.ChoiceField(choices=[("", "Any"), ("open", "Open")], required=False)
    shown = forms.MultipleChoiceField(
        choices=[("a", "First"), ("b", "Second")],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    marking = forms.ModelChoiceField(Marking.objects.all(), required=False)
    page = forms.CharField(widget=forms.HiddenInput, required=False)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (None, ""),
        ({}, ""),
        ({"status": "", "page": "2"}, ""),
        ({"status": "open"}, "status “Open”"),
        ({"q": "sea", "status": "open"}, "name or words “sea”; status “Open”"),
        ({"shown": ["a", "b"]}, "shown “First, Second”"),
        ({"q": "sea", "status": "shut"}, "name or words “sea”"),
    ],
)
def test_a_filter_is_said_as_its_reader_chose_it(asked, words):
    assert asked_for(Filter(asked)) == words


def test_a_record_is_said_by_its_name():
    asked = {"marking": make_marking("secret").pk}

    assert asked_for(Filter(asked)) == "marking “Secret”"
    assert asked_for(Filter({"marking": "999999"})) == ""


def test_a_few_rows_know_of_the_others(django_assert_num_queries):
    make_all_markings()
    with django_assert_num_queries(1):
        found = few(Marking.objects.order_by("rank", "pk"), 2)

    assert (len(found), found.more) == (2, True)
    assert few(Marking.objects.all(), 500).more is False
    assert Few().more is False
