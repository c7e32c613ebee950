"""A large ledger in eight currencies: every way to its totals leads to the same cents.

100,000 pledges with 400,000 entries in the nightly profile, a fifth of that otherwise.
"""

import csv
import json
import os
from decimal import Decimal

import pytest
from django.contrib.auth import get_user
from django.urls import reverse

from donors.models import Pledge
from donors.reports import COLUMNS
from donors.totals import totals
from partnership.bench.world import make_world
from tests.donors.reference import sums
from tests.donors.reference.compare import name_of
from tests.donors.reference.position import position
from tests.donors.reference.read import read_world
from tests.factories import TODAY, make_all_markings

pytestmark = [pytest.mark.django_db, pytest.mark.tampers]
IS_NIGHTLY = os.environ.get("HYPOTHESIS_PROFILE") == "nightly"
PLEDGES = 100_000 if IS_NIGHTLY else 20_000
COUNTED = ("reported", "computed", "states", "organisations")


def test_every_way_to_the_totals_of_a_large_ledger_leads_to_the_same_cents(login):
    make_all_markings()
    make_world(PLEDGES, 4)
    assert len(set(Pledge.objects.values_list("currency", flat=True))) == 8
    client = login("Analyst", "Policy officer")
    reader = get_user(client)

    wanted = by_reference(reader)
    asked = {"as_at": TODAY.isoformat()}
    page = client.get(reverse("donors:pledge_gap"), asked)
    as_csv, as_json = (file(client, kind, asked) for kind in ("csv", "json"))

    assert of_group(totals(TODAY, reader).counted, wanted) == wanted
    assert of_group(page.context["report"].totals.counted, wanted) == wanted
    assert by_cells_of_csv(as_csv, wanted) == wanted
    stated = by_totals_of_json(as_json, wanted)
    assert stated == {name: wanted[name] for name in stated}
    assert set(wanted) - set(stated) == {"expected_by_now_usd"}
    assert by_rows_of_json(as_json, wanted) == wanted


def file(client, kind, asked):
    response = client.get(reverse("donors:pledge_gap_file", args=[kind]), asked)
    return b"".join(response.streaming_content).decode("utf-8-sig")


def by_reference(reader):
    """The sums of what counts, by the slow and obvious rules."""
    world = read_world(reader)
    counted = []
    for pledge in world.wholes(TODAY):
        found = position(world, pledge, TODAY)
        if sums.grouping(found, pledge.donor_is_state) in COUNTED:
            counted.append(found)
    return {name_of(name): usd for name, usd in sums.totals(counted).items()}


def of_group(group, wanted):
    return {name: getattr(group, name) for name in wanted}


def by_cells_of_csv(text, wanted):
    """What somebody gets who adds up the cells of the columns."""
    keys = {column.heading: column.key for column in COLUMNS}
    lines = [line for line in text.split("\r\n") if not line.startswith("# ")]
    found = dict.fromkeys(wanted, Decimal(0))
    for row in csv.DictReader(lines):
        cells = {keys[heading]: cell for heading, cell in row.items()}
        if cells["counted"] == "yes":
            for name in wanted:
                found[name] += Decimal(cells[name] or 0)
    return found


def by_totals_of_json(text, wanted):
    """The totals that the file states."""
    found = json.loads(text, parse_float=Decimal)["totals"]
    return {name: Decimal(found[name]) for name in wanted if name in found}


def by_rows_of_json(text, wanted):
    """What somebody gets who adds up the rows of the file."""
    rows = json.loads(text, parse_float=Decimal)["rows"]
    counted = [row for row in rows if row["counted"]]
    return {name: sum(Decimal(row[name] or 0) for row in counted) for name in wanted}
