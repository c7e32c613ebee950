import pytest
from django import forms
from django.test.html import parse_html

from donors.filters import PledgeGapFilter
from partnership.evidence.named import LongSelect
from partnership.exchange.readers import WholeRecord
from tests.donors.factories import make_pledge

CHOICES = [("", "All"), ("spain", "Spain"), ("côte", "Côte d’Ivoire <& Co>")]


@pytest.mark.parametrize("value", [None, "", "spain", "côte", "nowhere"])
def test_a_long_select_says_what_django_s_does(value):
    attrs = {"id": "id_donor", "aria-invalid": "true", "disabled": False}
    long, plain = LongSelect(choices=CHOICES), forms.Select(choices=CHOICES)

    found = parse_html(long.render("donor", value, attrs))

    assert found == parse_html(plain.render("donor", value, attrs))


@pytest.mark.django_db
def test_the_donor_filter_costs_one_query_and_keeps_what_was_chosen(
    django_assert_num_queries,
):
    make_pledge("Spain")
    make_pledge("Sweden")
    form = PledgeGapFilter({"donor": "sweden"}, reader=WholeRecord())
    assert form.is_valid()

    with django_assert_num_queries(1):
        select = str(form["donor"])

    assert '<option value="sweden" selected>Sweden</option>' in select
    assert '<option value="spain">Spain</option>' in select
