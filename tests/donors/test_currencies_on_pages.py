"""Two currencies are never summed without a rate: every page and file is tried."""

from collections.abc import Iterator

import pytest
from django.apps import apps

from donors.pledge_report.dimensions import DIMENSIONS
from donors.pledge_report.measures import MEASURES
from tests.access.routes import ROUTES
from tests.access.walking import address_of, text_of
from tests.donors.unconverted import UNIT, make_ledger, unconverted

pytestmark = pytest.mark.django_db
ROLES = ("Policy officer", "Analyst", "Minister", "Administrator")


@pytest.fixture
def ledger(db):
    return make_ledger()


# They tell what was typed into one field of one record, or rates, and add up nothing.
NO_SUMS_THERE = ("dashboard:changes", "dashboard:changes_file", "donors:rate_set")


def addresses(ledger) -> Iterator[str]:
    """Every address that shows money, with each question that adds it up otherwise."""
    for name, route in ROUTES.items():
        if not name.startswith(("donors:", "dashboard:", "alerts:")):
            continue
        if name in NO_SUMS_THERE:
            continue
        for row in records(route.of, ledger) if route.of else [None]:
            for part in route.parts:
                known = {route.by: getattr(row, route.by)} if row else {}
                yield address_of(name, part | known) + f"?{route.query}"
    measures = "&".join(f"measure={name}" for name in MEASURES)
    for name in DIMENSIONS:
        place = f"{address_of('donors:pledge_report', {})}?by={name}&{measures}"
        yield place
        yield f"{place}&evidence=all&compare_at=2005-02-01"


def records(model: str, ledger) -> list:
    """The records that such an address can name here."""
    found = [one for one in apps.get_models() if one.__name__ == model]
    if not found or found[0]._meta.app_label not in ("donors", "actors"):
        return []
    if model == "Pledge":
        return ledger
    if model == "Actor":
        return [ledger[0].donor]
    return list(found[0].objects.all()[:12])


def test_no_page_or_file_shows_money_that_was_added_up_unconverted(login, ledger):
    reader = login(*ROLES)
    tried = 0
    for address in addresses(ledger):
        response = reader.get(address)
        # 400: a file of a question that nobody asked.
        assert response.status_code in (200, 302, 400, 404, 405), address
        found = list(unconverted(text_of(response)))
        assert not found, (address, found[:3])
        tried += response.status_code == 200
    assert tried > 60


def test_the_look_for_unconverted_money_finds_some():
    mixed = UNIT["IRR"] * 3 + UNIT["VND"] * 2
    assert list(unconverted(f"<tr><td>IRR</td><td>VND {mixed:,}</td></tr>"))
    assert list(unconverted(f"<tr><td>{UNIT['IRR']}</td></tr>"))
    assert list(unconverted(f"<p>US${mixed // 10**6:,}m</p>"))
    assert not list(unconverted(f"<tr><td>IRR</td><td>{UNIT['IRR'] * 7:,}</td></tr>"))
