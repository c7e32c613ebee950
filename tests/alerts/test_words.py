"""Dates in SQL are said as pages say them."""

from datetime import date

import pytest

from coalition.models import Mandate
from partnership.alerts.words import dated
from partnership.evidence.precision import DatePrecision
from partnership.evidence.templatetags.display import date_words
from tests.coalition.factories import make_mandate

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("precision", DatePrecision.values)
@pytest.mark.parametrize("month", [1, 2, 3, 6, 7, 9, 11, 12])
def test_a_date_in_sql_says_no_more_than_is_known(precision, month):
    on = date(2006, month, 1)
    make_mandate(expires_on=on, expires_precision=precision)

    said = Mandate.objects.values_list(dated("expires_on", "expires_precision"))

    assert said.get() == (date_words(on, precision),)
