"""Rows go in as they are said, whatever signs an array in words would need."""

from datetime import date
from decimal import Decimal

import pytest

from donors.models import Pledge
from partnership.exchange.imports.adding_rows import add_rows, array_of
from tests.factories import make_actor, make_marking

TITLES = (
    '"',
    "\\",
    "{a,b}",
    "NULL",
    "null",
    "",
    " a ",
    "'",
    "a\nb",
    'a\\"b',
    "%s",
    "Ærø",
)


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, len(TITLES)])
def test_what_a_row_says_is_on_record_to_the_letter(count):
    donor, borne = make_actor("Denmark"), {"marking": make_marking()}
    said = [
        {
            "donor_id": donor.pk,
            "title": title,
            "amount": None if number % 3 else Decimal("12.50") + number,
            "currency": "USD",
            "amount_usd": None if number % 3 else Decimal("12.50") + number,
            "pledged_on": date(2005, 1, 1 + number),
            "delivery_is_tracked": bool(number % 2),
        }
        for number, title in enumerate(TITLES[:count])
    ]
    keys = add_rows(Pledge, said, borne)

    found = Pledge.objects.in_bulk(keys)
    assert [
        {name: getattr(found[key], name) for name in said[0]} for key in keys
    ] == said
    assert {pledge.marking for pledge in found.values()} == {borne["marking"]}


def test_what_is_no_plain_value_is_left_to_the_driver():
    assert array_of([1, None, 3]) == "{1,NULL,3}"
    assert array_of([date(2005, 1, 2)]) == "{2005-01-02}"
    assert array_of(["a", None, 'b"']) == '{"a",NULL,"b\\""}'
    assert array_of([b"a", None]) == [b"a", None]
    assert array_of([1, Decimal(2)]) == [1, Decimal(2)]
