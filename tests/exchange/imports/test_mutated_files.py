"""Whatever a file is, the command loads it whole or writes nothing, and says so."""

import json
import os
from collections import Counter
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from coalition.models import Deployment, Strength
from donors.models import Pledge, Transaction
from partnership.actors.models import Actor
from partnership.exchange.models import DataImport, ImportedRecord
from tests.coalition.factories import make_contributor, make_force
from tests.donors.factories import make_pledge, make_rate
from tests.exchange.tables.mutations import DONORS, mutated_files
from tests.factories import make_programme

pytestmark = pytest.mark.django_db

# MUTATED_IMPORTS=2000 is the long proof: so many files of each kind.
COUNT = int(os.environ.get("MUTATED_IMPORTS", "15"))
SEED = 2006
TABLES = (Actor, DataImport, Deployment, ImportedRecord, Pledge, Strength, Transaction)
OUTCOMES = ("rows_new", "rows_changed", "rows_same", "rows_in_error")
# Of each kind: the headings, and what is said of every row.
KINDS = {
    "flows": (
        ("Donor", "Reference", "Title", "Amount", "Currency", "Date"),
        ("status=Paid",),
    ),
    "pledges": (
        ("Donor", "Reference", "Title", "Amount", "Currency", "Pledged on"),
        (),
    ),
    "transactions": (
        ("Donor", "Reference", "Pledge", "Amount", "Currency", "Paid on"),
        ("kind=Disbursement",),
    ),
    "strengths": (
        ("Country", "Reference", "Note", "Strength", "Force", "Date"),
        (),
    ),
}


@pytest.fixture
def record():
    make_programme()
    for currency in ("EUR", "JPY"):
        for month in range(1, 13):
            for day in (1, 8, 15, 22, 28):
                make_rate(currency, "0.9", on=f"2004-{month:02}-{day:02}")
    for code in ("USD", "EUR", "JPY"):
        make_force(code)
    for donor in DONORS:
        make_contributor(donor)
        for number in range(12):
            make_pledge(donor, title=f"Pledge {number}", conference=None)


def rows_on_record() -> list[int]:
    return [model.objects.count() for model in TABLES]


def run(kind: str, path: Path) -> tuple[int, dict]:
    report = path.with_name("report.json")
    report.unlink(missing_ok=True)
    said = [part for one in KINDS[kind][1] for part in ("--set", one)]
    try:
        call_command("import_file", kind, path, "--report", report, *said)
    except CommandError as error:
        return error.returncode, json.loads(report.read_text())
    return 0, json.loads(report.read_text())


def faults(kind: str, path: Path) -> tuple[str, list[str]]:
    """How a file ended, and what should not be so; the record stays as it was."""
    before = rows_on_record()
    with transaction.atomic():
        status, report = run(kind, path)
        found = _faults(kind, path, status, report, before)
        transaction.set_rollback(True)
    if "refused" in report:
        found.append(f"passed the check and was refused: {report['refused']}")
    return str(status), found


def _faults(kind, path, status, report, before) -> list[str]:
    found = []
    if status not in (0, 1, 2) or (status == 2) != ("unreadable" in report):
        found.append(f"ended with {status}")
    if status and rows_on_record() != before:
        found.append("half of it was written")
    if "rows_read" not in report:
        return found
    left_out = sum(report["rows_left_out"].values())
    if report["rows_read"] != sum(report[name] for name in OUTCOMES) + left_out:
        found.append("the rows do not add up")
    done = report["rows_new"] + report["rows_changed"]
    if report["rows_loaded"] != (0 if status else done):
        found.append("what was loaded is another number")
    if bool(status) != bool(report["rows_in_error"]):
        found.append("ended otherwise than its rows")
    if not status and run(kind, path)[1].get("rows_loaded"):
        found.append("a second time, the same file loads something again")
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_a_mutated_file_is_loaded_whole_or_nothing_of_it_is(
    record, tmp_path, kind, capsys
):
    path, ends, wrong = tmp_path / "rows.csv", Counter(), {}
    for name, content in mutated_files(SEED, COUNT, KINDS[kind][0]):
        path.write_bytes(content)
        try:
            end, found = faults(kind, path)
        except Exception as crash:  # noqa: BLE001
            end, found = "traceback", [repr(crash)]
        ends[end] += 1
        if found:
            wrong[name] = found

    assert wrong == {}
    assert min(ends["0"], ends["1"]) > 0
