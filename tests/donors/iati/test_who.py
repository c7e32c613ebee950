"""Whom the organisations of a file stand for: as in every other kind of import."""

import pytest

from donors.iati.kind import IATI
from donors.models import Pledge
from partnership.actors.matching import remember_alias
from partnership.actors.models import Actor
from partnership.exchange.imports.asked import ADD, LEAVE_OUT, Asked
from partnership.exchange.imports.passing import ACTORS, Pass
from tests.donors.iati.files import imported
from tests.donors.iati.theirs import activity, file_of, transaction
from tests.exchange.imports.factories import make_context
from tests.factories import make_actor, make_programme, make_user

pytestmark = pytest.mark.django_db
PLEDGE = transaction("12", "2004-01-10", "1000", ref="P")


def funded_by(name: str, ref: str = "") -> str:
    inside = f"<narrative>{name}</narrative>"
    ref = f' ref="{ref}"' if ref else ""
    return f'<participating-org role="1" type="10"{ref}>{inside}</participating-org>'


def checked(folder, org: str, **answers) -> tuple:
    """What becomes of an activity of this funder, and what must be answered."""
    path = folder / "a.xml"
    path.write_bytes(file_of(activity(PLEDGE, org=org)))
    course = Pass(IATI, path, {}, Asked(answers={ACTORS: answers}), make_context())
    ((plan,),) = course.batches()
    return str(plan.outcome), [*course.actors.doubtful]


@pytest.fixture
def germany():
    make_actor("Sida", iati_identifier="SE-0")
    return make_actor("Germany", iso3="DEU")


@pytest.mark.parametrize(
    "name", ["Germany", "Allemagne", "DEU", "Federal Republic of Germany", "BMZ"]
)
def test_a_funder_is_found_by_code_name_and_alias(germany, tmp_path, name):
    remember_alias(actor=germany, name="BMZ", by=make_user())
    # An identifier of its own makes no other actor of it.
    imported(file_of(activity(PLEDGE, org=funded_by(name, "XX-1"))), tmp_path)
    assert Pledge.objects.get().donor == germany
    assert Actor.objects.count() == 2


def test_a_doubtful_name_is_asked_for_and_not_taken_for_a_new_one(germany, tmp_path):
    org = funded_by("Germny", "XX-1")
    assert checked(tmp_path, org) == ("wrong", ["Germny"])
    assert checked(tmp_path, org, Germny=str(germany.pk)) == ("new", [])
    assert checked(tmp_path, org, Germny=ADD) == ("new", [])
    assert checked(tmp_path, org, Germny=LEAVE_OUT) == ("left_out", [])
    # One that is like nobody is added under its identifier, and asked for without.
    assert checked(tmp_path, funded_by("Zzyzx Fund", "XX-2")) == ("new", [])
    assert checked(tmp_path, funded_by("Zzyzx Fund")) == ("wrong", ["Zzyzx Fund"])


def test_an_activity_in_other_countries_is_left_out(germany, tmp_path):
    make_programme(host_nation=make_actor("Iraq", iso3="IRQ"))
    abroad = '<recipient-country code="AF" percentage="40"/>'
    here = '<recipient-country code="iq" percentage="60"/>'
    report = imported(
        file_of(
            *(activity(abroad, PLEDGE), activity(PLEDGE, identifier="SE-0-2")),
            activity(abroad, here, PLEDGE, identifier="SE-0-3"),
        ),
        tmp_path,
    )
    assert report["rows_left_out"] == {
        "activity in other countries than the host nation": 1
    }
    several = report["left_out_of_activities"]
    assert several == {"activity in several countries, recorded whole": 1}
    assert report["rows_loaded"] == Pledge.objects.count() == 2
