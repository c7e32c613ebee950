import pytest

from tests.donors.factories import make_three_donors

pytestmark = pytest.mark.django_db


def test_page(login):
    client = login("Analyst")
    make_three_donors()
    r = client.get(
        "/economic/reports/pledges/?by=donor&then_by=conference&and_by=grouping&compare_at=2005-02-01&as_at=2006-02-01"
    )
    assert r.status_code == 200
