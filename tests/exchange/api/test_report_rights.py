"""A report by the API asks for every right of its file, as its page does."""

import pytest

from partnership.exchange.registry import REPORTS
from tests.exchange.api.asking import problem

pytestmark = pytest.mark.django_db


def test_who_may_export_lists_and_not_look_at_people_reads_no_list_of_people(login):
    analyst = login("Analyst")

    assert problem(analyst, "/api/v1/reports/people/")["status"] == 403
    named = [one["name"] for one in read_beginning(analyst)["reports"]]
    assert "people" in REPORTS
    assert "people" not in named
    assert "donors" in named
    assert b"reports/people/" not in analyst.get("/api/v1/reference/").content
    assert analyst.get("/api/v1/reference/reports/people/").status_code == 404


def read_beginning(client) -> dict:
    return client.get("/api/v1/").json()
