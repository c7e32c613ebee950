"""Files that are made in the background, of a small report that tests fill."""

from dataclasses import replace
from datetime import UTC, date, datetime

from partnership.exchange.models import ExportJob
from partnership.exchange.registry import REPORTS
from tests.exchange.factories import ROW, make_report
from tests.factories import make_user

NOW = datetime(2006, 2, 1, 9, tzinfo=UTC)
RIGHTS = ("donors.export_pledge", "exchange.export_list")


def register(monkeypatch, *rows, **values):
    """The report `try` with these rows, as if a line had registered it."""
    report = make_report(*(rows or (ROW,)))
    report = replace(report, form_takes=(), **values)
    monkeypatch.setitem(REPORTS, report.name, report)
    return report


def make_job(person=None, **values):
    asked = {"report": "try", "file_format": "csv", "file_name": "try.csv"}
    return ExportJob.objects.create(
        person=person or make_user(*RIGHTS),
        as_at=date(2006, 2, 1),
        **{"asked_at": NOW, **asked, **values},
    )
