"""On the lists of changes: corrections of rates, not the thousands that are new."""

import pytest

from donors.models import ExchangeRate
from partnership.evidence.changes import Asked, newest
from partnership.evidence.history import change_by
from tests.donors.rates.factories import add_rates, make_rate_set
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def labels(reader, **asked):
    found = newest(Asked(model=ExchangeRate, **asked), reader, 10)
    return [event.label for event in found]


def test_new_rates_stand_on_no_list_but_their_corrections_do():
    reader = make_user()
    (rate,) = add_rates(make_rate_set(), USD="1.2")
    assert labels(reader) == []

    with change_by(reader, reason="the bank corrected it"):
        ExchangeRate.objects.filter(pk=rate.pk).save_version(
            1, reader, units_per_base=2
        )

    assert labels(reader) == ["update"]
    assert labels(reader, record=rate.pk) == ["update", "insert"]
