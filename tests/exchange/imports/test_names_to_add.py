"""Names that nobody knows: added once each if they are names, and errors if not."""

import os
import time

import pytest

from partnership.actors.models import Actor
from partnership.exchange.models import ImportedRecord
from tests.exchange.imports.factories import import_text
from tests.factories import make_programme

pytestmark = pytest.mark.django_db
# NEW_DONORS=5000 is the long proof.
COUNT = int(os.environ.get("NEW_DONORS", "200"))
HEADING = "Ref,Donor,Status,USD,Decision date\n"


def flows(folder, *donors, sender="X"):
    rows = [f"F{n},{donor},Paid,5,2005-01-01" for n, donor in enumerate(donors)]
    text = HEADING + "\n".join([*rows, ""])
    said = ("--set", "currency=USD", "--set", f"sender={sender}")
    return import_text(folder, "flows", text, *said)


def test_one_name_in_several_cases_is_one_actor(tmp_path):
    make_programme()
    assert flows(tmp_path, "Atlantis", "ATLANTIS", "atlantis")[0] == 0
    assert Actor.objects.filter(name__iexact="atlantis").count() == 1


@pytest.mark.parametrize("donor", ["-", "???", "2006", "n" * 121, "n" * 5000])
def test_what_is_no_name_is_an_error_and_nobody_is_added(tmp_path, donor):
    make_programme()
    before = Actor.objects.count()
    status, report = flows(tmp_path, "Atlantis", donor)

    assert (status, Actor.objects.count()) == (1, before)
    assert [(e["row"], e["column"]) for e in report["errors"]] == [(3, "Donor")]
    assert len(report["errors"][0]["message"]) < 200


def test_a_list_of_donors_that_nobody_knows_is_loaded_in_good_time(tmp_path):
    make_programme()
    started = time.monotonic()
    names = [
        f"Foundation {n:05} of the {chr(65 + n % 26)} valley" for n in range(COUNT)
    ]
    status, report = flows(tmp_path, *names)

    assert (status, report["rows_new"]) == (0, COUNT)
    assert Actor.objects.filter(name__startswith="Foundation").count() == COUNT
    assert ImportedRecord.objects.count() == 2 * COUNT
    assert time.monotonic() - started < max(10, COUNT / 50)
