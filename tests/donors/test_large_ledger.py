"""A large ledger in eight currencies: every way to its totals leads to the same cents.

100,000 pledges with 400,000 entries in the nightly profile, a fifth of that otherwise.
"""

import csv
import io
import json
import os
from decimal import Decimal

import pytest
from django.urls import reverse

from donors.models import Pledge
from donors.reports import COLUMNS
from donors.totals import totals
from partnership.bench.world import make_world
from tests.access.walking import text_of
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
    reader = client_reader(client)

    wanted = by_reference(reader)
    asked = {"as_at": TODAY.isoformat()}
    page = client.get(reverse("donors:pledge_gap"), asked)
    files = {
        kind: text_of(client.get(reverse("donors:pledge_gap_file", args=[kind]), asked))
        for kind in ("csv", "json")
    }

    assert of_group(totals(TODAY, reader).counted, wanted) == wanted
    assert of_group(page.context["report"].totals.counted, wanted) == wanted
    assert by_cells_of_csv(files["csv"], wanted) == wanted
    assert by_totals_of_json(files["json"], wanted) == wanted
    assert by_rows_of_json(files["json"], wanted) == wanted


def client_reader(client):
    from django.contrib.auth import get_user

    return get_user(client)


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
    headings = {column.heading.lower(): column.key for column in COLUMNS}
    lines = csv.reader(io.StringIO(text.split("\n\n", 1)[1]))
    rows = iter(lines)
    names = next(row for row in rows if "donor" in row)
    keys = [headings[name] for name in names]
    found = dict.fromkeys(wanted, Decimal(0))
    for row in rows:
        cells = dict(zip(keys, row, strict=False))
        if cells.get("counted") == "yes":
            for name in wanted:
                found[name] += Decimal(cells[name] or 0)
    return found


def by_totals_of_json(text, wanted):
    found = json.loads(text[text.index("{") :], parse_float=Decimal)["totals"]
    return {name: Decimal(found[name]) for name in wanted}


def by_rows_of_json(text, wanted):
    found = json.loads(text[text.index("{") :], parse_float=Decimal)["rows"]
    counted = [row for row in found if row["counted"]]
    return {name: sum(Decimal(row[name] or 0) for row in counted) for name in wanted}
