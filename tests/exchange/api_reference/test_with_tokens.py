"""The API itself with a token: its scope, its ceiling, the past, its refusals."""

import json
from datetime import UTC, datetime

import pytest

from partnership.evidence.history import recorded_at
from tests.accounts.api.factories import EVERYTHING, ask, token_of
from tests.donors.factories import make_pledge
from tests.factories import make_actor, make_marking

pytestmark = pytest.mark.django_db
GAP = "/api/v1/reports/pledge-gap/"


def read(token, path):
    response = ask(token, path)
    return b"".join(response) if response.streaming else response.content


def problem(response, status):
    assert response.headers["Content-Type"] == "application/problem+json"
    assert (response.status_code, response.json()["status"]) == (status, status)
    return response.json()["detail"]


def test_it_looks_back_within_the_same_ceiling(person):
    with recorded_at(datetime(2026, 11, 1, tzinfo=UTC)):
        make_actor("Freedonia", marking=make_marking("restricted"))
    high = token_of(person)
    low = token_of(person, ceiling=make_marking("unclassified"))

    for clock in ("", "?as_known=2026-11-25"):
        path = f"/api/v1/actors/{clock}"
        assert b"Freedonia" in read(high, path)
        assert b"Freedonia" not in read(low, path)
        assert ask(low, path).headers["RateLimit-Limit"] == "300"


def test_the_beginning_lists_what_the_token_opens(person):
    begun = ask(token_of(person), "/api/v1/").json()

    names = {one["name"] for one in begun["resources"]}
    assert {"pledges", "actors"} <= names
    assert not names & {"mandates", "asks", "flags"}
    assert begun["reports"] == []


def test_what_lacks_is_said_scope_or_role(person):
    economic = token_of(person)

    assert "lacks the scope" in problem(ask(economic, GAP), 403)
    assert "lacks the scope" in problem(ask(economic, "/api/v1/mandates/"), 403)
    everything = token_of(person, scopes=EVERYTHING)
    detail = problem(ask(everything, "/api/v1/reports/audit-log/"), 403)
    assert "lacks the scope" in detail
    assert ask(everything, GAP).status_code == 200
    person.groups.clear()
    assert "role" in problem(ask(everything, GAP), 403)


def test_a_token_that_does_not_work_is_a_problem(person):
    refused = ask("pship_wrong", "/api/v1/")

    assert "API tokens" in problem(refused, 401)
    assert 'error="invalid_token"' in refused.headers["WWW-Authenticate"]


def test_a_report_costs_more_and_too_much_is_a_problem(person, settings):
    settings.API_PER_MINUTE = 15
    token = token_of(person, scopes=EVERYTHING)

    assert ask(token, GAP).headers["RateLimit-Remaining"] == "5"
    over = ask(token, GAP)
    problem(over, 429)
    assert over.headers["Retry-After"] == over.headers["RateLimit-Reset"]


def test_the_gap_report_has_the_shape_that_the_five_lines_need(person):
    make_pledge("Sweden")
    token = token_of(person, scopes=["read:economic", "read:reports"])

    (row,) = json.loads(read(token, GAP))["rows"]

    assert row["donor"] == "Sweden"
    assert isinstance(row["counted"], bool)
    assert float(row["pledged_usd"]) > 0
