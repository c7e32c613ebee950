"""Files of ours, and whether the official schema takes them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone

from donors.filters import PledgeGapFilter
from donors.reports import PLEDGE_GAP
from partnership.exchange.readers import WholeRecord
from partnership.exchange.report import Extract, Question

ROOT = Path(__file__).parents[3]
STANDARD = ROOT.parent / "shared" / "standards" / "iati-2.03"
if not STANDARD.exists():
    STANDARD = ROOT.parents[1] / "shared" / "standards" / "iati-2.03"


def exported(on: date, reader=None, **filters) -> bytes:
    """The gap report as IATI, as the command and the page write it."""
    reader = reader or WholeRecord()
    form = PledgeGapFilter(filters, reader=reader)
    assert form.is_valid(), form.errors
    question = Question(form, on, reader)
    extract = Extract(PLEDGE_GAP, question, timezone.now(), "iati")
    return b"".join(PLEDGE_GAP.own_formats["iati"].write(extract))


@cache
def schema(name: str = "activities"):
    etree = pytest.importorskip("lxml.etree")
    place = STANDARD / f"iati-{name}-schema.xsd"
    if not place.exists():
        pytest.skip(f"The official schema is not beside the project: {place.name}")
    return etree.XMLSchema(etree.parse(place))


def assert_valid(file: bytes) -> None:
    from lxml import etree

    schema().assertValid(etree.parse(BytesIO(file)))


def imported(file: bytes, folder: Path, status: int = 0, *options: str) -> dict:
    """What `import_file iati` reports of a file that ends with this status."""
    path, report = folder / "activities.xml", folder / "report.json"
    path.write_bytes(file)
    report.unlink(missing_ok=True)
    asked = ("import_file", "iati", str(path), "--report", str(report), *options)
    outputs = {"stdout": StringIO(), "stderr": StringIO()}
    if status:
        with pytest.raises(CommandError) as ended:
            call_command(*asked, **outputs)
        assert ended.value.returncode == status
    else:
        call_command(*asked, **outputs)
    return json.loads(report.read_text())


@contextmanager
def forgotten() -> Iterator[None]:
    """A record that is empty again after the block."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
