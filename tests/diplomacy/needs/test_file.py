"""Needs and what covers them as a file."""

import pytest

from tests.diplomacy.needs_factories import make_mix
from tests.diplomacy.test_pages import text

pytestmark = pytest.mark.django_db
NEEDS = "/political/needs/"


def test_the_file_has_a_row_for_each_part_and_never_adds_up_two_units(login):
    make_mix()
    analyst = login("Analyst")

    file = analyst.get(f"{NEEDS}csv/")
    rows = b"".join(file.streaming_content).decode() if file.streaming else text(file)

    assert "Courts in Basra" in rows
    assert ",USD,4000000.00,2900000.00,1100000.00" in rows
    assert ",posts,12" in rows
    assert "EUR 1,000,000" in rows
    assert login("Minister").get(f"{NEEDS}csv/").status_code == 403
    assert analyst.get(f"{NEEDS}csv/?kind=gold").status_code == 400
