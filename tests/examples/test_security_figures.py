"""The figures of the security line that the data’s README says must come out."""

from datetime import date

import pytest

from coalition.models import ContributorStatus, PRTStatus, Responsibility, Strength
from partnership.actors.models import Province
from partnership.evidence.models.record import UNCOUNTED_GRADES
from tests.examples.newest import newest

pytestmark = pytest.mark.usefixtures("iraq")
PAPER = date(2006, 2, 1)
LIST_DAY = date(2006, 2, 10)


def coalition_strength(on: date) -> tuple[int, int]:
    """Personnel of the coalition's force without the United States, and countries."""
    firm = Strength.objects.exclude(grade__in=UNCOUNTED_GRADES)
    statements = newest(
        firm.filter(deployment__force__code="MNF-I")
        .exclude(deployment__contributor__actor__iso3="USA")
        .select_related("deployment"),
        "deployment",
        "stated_on",
        on,
    )
    departed = {
        status.contributor_id
        for status in newest(ContributorStatus.objects, "contributor", "since", on)
        if status.status == "departed"
    }
    present = [
        strength.personnel
        for strength in statements
        if strength.deployment.contributor_id not in departed
    ]
    return sum(present), len(present)


def test_strength_is_19569_in_23_countries_from_the_day_of_the_list():
    assert coalition_strength(LIST_DAY) == (19_569, 23)
    assert coalition_strength(date(2006, 2, 9)) == (19_502, 16)
    assert coalition_strength(PAPER) == (19_502, 16)


def test_strength_was_20758_in_18_countries_before_two_left():
    assert coalition_strength(date(2005, 12, 2)) == (20_758, 18)


def test_eighteen_governorates_and_the_first_is_handed_over_in_july():
    def handed_over(on):
        latest = newest(Responsibility.objects, "province", "since", on)
        return {one.province.name for one in latest if one.holder == "host_nation"}

    assert Province.objects.count() == 18
    assert handed_over(date(2006, 7, 12)) == set()
    assert handed_over(date(2006, 7, 13)) == {"Al Muthanna"}
    assert newest(Responsibility.objects, "province", "since", PAPER).count() == 18
    assert len(handed_over(date(2008, 10, 31))) == 13


def test_three_teams_are_open_and_two_approved():
    latest = newest(PRTStatus.objects, "prt", "since", PAPER)
    by_status: dict[str, dict[str, str]] = {}
    for team in latest:
        by_status.setdefault(team.status, {})[str(team.prt)] = str(team.lead)

    assert by_status["open"] == dict.fromkeys(
        ["Babil PRT", "Kirkuk PRT", "Ninewa PRT"], "United States"
    )
    assert by_status["approved"] == {
        "Basra PRT": "United Kingdom",
        "Dhi Qar PRT": "Italy",
    }
    assert len(by_status["proposed"]) == 5
    assert len(by_status["dropped"]) == 2
