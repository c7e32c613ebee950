"""A file of a million rows takes little more memory than one of a thousand."""

import os
import resource

import pytest
from django.core.management import call_command

from donors.models import Pledge
from tests.factories import make_actor, make_programme

# IMPORT_ROWS=1000000 is the long proof; it takes half an hour on a busy machine.
ROWS = int(os.environ.get("IMPORT_ROWS", "0"))
KEPT_BEFORE = 5_000
MOST_GROWTH = 130 * 1024  # KiB

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not ROWS, reason="a long proof: set IMPORT_ROWS"),
]


def write_flows(path, rows: int, first: int = 0):
    with path.open("w") as file:
        file.write("Ref,Donor,Status,USD,Decision date,Description\n")
        for number in range(first, first + rows):
            file.write(f"F{number},Denmark,Paid,{number + 1}.25,2005-03-01,Clinics\n")
    return path


def peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def test_the_memory_of_a_load_is_bounded(tmp_path):
    make_programme()
    make_actor("Denmark")
    said = ("--set", "currency=USD", "--set", "sender=X")
    few = write_flows(tmp_path / "few.csv", KEPT_BEFORE)
    call_command("import_file", "flows", few, *said)
    before = peak()
    many = write_flows(tmp_path / "many.csv", ROWS, KEPT_BEFORE)
    call_command("import_file", "flows", many, *said)

    assert Pledge.objects.count() == KEPT_BEFORE + ROWS
    assert peak() - before < MOST_GROWTH
