"""Every refusal is a problem (RFC 9457), whichever layer refuses."""

import pytest
from django.test import Client

from partnership.accounts.models import AuditEntry
from partnership.exchange.api import views
from tests.exchange.api.asking import problem

pytestmark = pytest.mark.django_db
PLEDGES = "/api/v1/pledges/"


def test_who_has_not_signed_in_gets_no_page_to_sign_in(db):
    for url in (PLEDGES, "/api/v1/", "/api/nothing", "/api/v1/reports/pledge-gap/"):
        response = Client().get(url)
        assert response.status_code == 401, url
        assert response.headers["WWW-Authenticate"].startswith("Bearer")
        assert problem(Client(), url)["instance"] == url


def test_who_has_no_right_is_refused_and_audited(login):
    reader = login("actors.view_actor")

    assert problem(reader, PLEDGES)["status"] == 403
    assert problem(reader, f"{PLEDGES}1/")["status"] == 403
    assert problem(reader, "/api/v1/reports/pledge-gap/")["status"] == 403
    assert AuditEntry.objects.filter(kind="refused").count() == 3


@pytest.mark.parametrize("path", ["", "v2/", "v1/nothing/", "v1/pledges", "v1/../x"])
def test_what_is_not_there_is_a_problem(login, path):
    assert problem(login("Analyst"), f"/api/{path}")["status"] == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
def test_nothing_is_written(login, method):
    for client in (login("Policy officer"), Client(enforce_csrf_checks=True)):
        for url in (PLEDGES, f"{PLEDGES}1/", "/api/v1/reports/pledge-gap/"):
            response = getattr(client, method)(url)
            assert problem(client, url, method)["status"] == 405
            assert response.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_what_is_accepted_and_sent_is_json(login):
    reader = login("Analyst")
    long = reader.get(PLEDGES, headers={"transfer-encoding": "chunked"})
    strange = reader.get(PLEDGES, headers={"content-type": "text/x; charset=hex"})

    assert problem(reader, PLEDGES, accept="text/csv")["status"] == 406
    assert (long.status_code, long.json()["status"]) == (411, 411)
    assert (strange.status_code, strange.json()["status"]) == (415, 415)


def test_a_fault_of_ours_is_a_problem_that_tells_nothing(login, monkeypatch):
    reader = login("Analyst")
    reader.raise_request_exception = False

    def fail(*args):
        raise RuntimeError("a secret")

    monkeypatch.setattr(views, "read_page", fail)

    found = problem(reader, PLEDGES)
    assert found["status"] == 500
    assert "secret" not in str(found)


def test_head_and_options_answer_without_a_body(login):
    reader = login("Analyst")
    head, options = reader.head(PLEDGES), reader.options(PLEDGES)

    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["As-At"] == "2006-02-01"
    assert (options.status_code, options.content) == (204, b"")
    assert options.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert head.headers["Cache-Control"] == "no-store"
    assert "Access-Control-Allow-Origin" not in options.headers


def test_the_beginning_names_what_the_reader_may_read(login):
    found = login("donors.view_pledge").get("/api/v1/").json()

    names = {one["name"] for one in found["resources"]}
    assert "pledges" in names
    assert "contributors" not in names
    assert found["reports"] == []
    assert found["as_at"] == "2006-02-01"
