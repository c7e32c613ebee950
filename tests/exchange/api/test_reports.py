"""A report by the API is its file: the same rows, totals and notes, and audited."""

import io
import json
from datetime import date

import pytest
from django.core.management import call_command
from django.http import QueryDict

from partnership.accounts.models import AuditEntry
from partnership.exchange.registry import REPORTS
from tests.donors.factories import make_pledge, make_three_donors
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db
GAP = "/api/v1/reports/pledge-gap/"


def read(client, url: str) -> dict:
    response = client.get(url)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/json"
    return json.loads(b"".join(response.streaming_content))


def test_the_pledge_gap_is_its_file(login, tmp_path):
    make_three_donors()
    place = tmp_path / "gap.json"
    asked = ("--as-at", "2006-02-01", "--format", "json", "--output", str(place))
    call_command("export", "pledge-gap", *asked)
    file = json.loads(place.read_text())

    found = read(login("Analyst", ceiling="secret-2006"), GAP)

    for name in ("rows", "totals", "rows_sha256", "row_count", "filters"):
        assert found[name] == file[name]
    assert found["row_count"] == 3
    assert found["as_at"] == "2006-02-01"


def test_its_filters_are_parameters_and_hidden_rows_do_not_exist(login):
    make_three_donors()
    make_pledge("Japan", marking=make_marking("secret-2006"))
    reader = login("Analyst")

    assert read(reader, GAP)["row_count"] == 3
    assert [one["donor"] for one in read(reader, f"{GAP}?donor=spain")["rows"]] == [
        "Spain"
    ]
    assert read(reader, f"{GAP}?as_at=2003-01-01")["rows"] == []


def test_reading_is_in_the_audit_log_and_looking_is_not(login):
    reader = login("Analyst")
    reader.head(GAP)
    assert not AuditEntry.objects.filter(kind="export_begun").exists()

    read(reader, GAP)

    begun, ended = AuditEntry.objects.filter(kind__startswith="export").order_by("pk")
    assert begun.details["report"] == "pledge-gap"
    assert begun.path == GAP
    assert ended.details["how"] == "complete"


def test_every_report_answers(login, settings):
    settings.API_PER_MINUTE = 10**6
    reader = login("Administrator")

    for name in REPORTS:
        # A timeline is of the actor that it is asked for, and of nobody without one.
        expected = 400 if name == "timeline" else 200
        assert reader.head(f"/api/v1/reports/{name}/").status_code == expected, name
    for name in ("strength", "asks", "audit-log"):
        found = read(reader, f"/api/v1/reports/{name}/")
        assert found["row_count"] == len(found["rows"]), name


def test_every_parameter_that_a_report_describes_is_asked_for():
    """A form that drops one takes any value of it, and the answer is the whole."""
    reader = make_user("Administrator")

    for name, report in REPORTS.items():
        form = report.form(QueryDict(), date(2006, 2, 1), reader)
        assert set(report.filter_form.base_fields) <= set(form.fields), name


def test_rows_make_a_table_in_one_line(login):
    """As pandas.DataFrame(requests.get(…).json()["rows"]) reads them."""
    make_three_donors()
    found = read(login("Analyst"), GAP)["rows"]

    assert len({tuple(one) for one in found}) == 1
    assert io.StringIO(json.dumps(found))
