"""The region: newest visible steps both ways, gaps, counts, and what is left out."""

from datetime import date, timedelta

import pytest

from donors.models import CreditorGroup, DebtClaim, ReliefStage
from partnership.diplomacy.region.listing import build
from tests.diplomacy.influences_factories import make_region, make_step
from tests.donors.factories import make_disbursement, make_pledge
from tests.factories import (
    TODAY,
    make_actor,
    make_marking,
    make_programme,
    make_user,
)

pytestmark = pytest.mark.django_db
OFFICER = "Policy officer"


def rows(on=TODAY, evidence="firm", reader=None, order="longest"):
    found = build(on, reader or make_user(OFFICER), evidence, order)
    return {row.name: row for row in found.rows}


def test_each_direction_has_its_newest_visible_step_and_the_gap_since():
    make_region("Kuwait", "Iran")
    make_step("Kuwait", TODAY - timedelta(40))
    make_step("Kuwait", TODAY - timedelta(10), kind="embassy", direction="host")
    make_step("Kuwait", TODAY - timedelta(5), is_public=False)
    make_step("Kuwait", TODAY + timedelta(1))

    found = rows()

    kuwait = found["Kuwait"]
    assert (kuwait.theirs.gap, kuwait.host.gap) == ("40 days", "10 days")
    assert kuwait.newest.gap == "10 days"
    assert (kuwait.unseen, kuwait.recorded) == (1, 3)
    assert kuwait.rung("host") == "Embassy"
    assert kuwait.counted("theirs") == "visit 1"
    assert found["Iran"].newest is None
    assert found["Iran"].recorded == 0


def test_a_known_month_stays_a_month_and_has_not_happened_before_its_end():
    make_region("Kuwait")
    make_step("Kuwait", date(2005, 12, 1), took_precision="month")
    make_step("Kuwait", date(2006, 2, 1), took_precision="month")

    kuwait = rows()["Kuwait"]

    assert kuwait.newest.took_on == date(2005, 12, 1)
    assert kuwait.newest.gap == "32–62 days"


def test_press_reports_close_a_gap_only_where_all_evidence_is_asked_for():
    make_region("Kuwait")
    make_step("Kuwait", TODAY - timedelta(40))
    make_step("Kuwait", TODAY - timedelta(4), grade="press")
    make_step("Kuwait", TODAY - timedelta(3), grade="unverified")

    assert rows()["Kuwait"].newest.gap == "40 days"
    assert rows(evidence="all")["Kuwait"].newest.gap == "3 days"
    said = build(TODAY, make_user(OFFICER), "firm").soft.in_words("firm")
    assert said == "Leaves out 2 steps: press only (1) or unverified (1)."


def test_the_order_is_by_the_gap_and_who_has_no_step_comes_last():
    make_region("Iran", "Jordan", "Kuwait", "Syria")
    make_step("Kuwait", TODAY - timedelta(10))
    make_step("Syria", TODAY - timedelta(90))

    assert list(rows()) == ["Syria", "Kuwait", "Iran", "Jordan"]
    assert list(rows(order="shortest")) == ["Kuwait", "Syria", "Iran", "Jordan"]
    assert list(rows(order="name")) == ["Iran", "Jordan", "Kuwait", "Syria"]


def test_the_region_is_who_belongs_to_the_chosen_groupings_at_the_date():
    iraq = make_actor("Iraq")
    make_programme(host_nation=iraq)
    region = make_region("Kuwait", "Iraq", "Syria")
    make_region("Kuwait", "Oman", code="gcc")
    region.grouping.memberships.filter(actor__name="Syria").update(
        left_on=date(2006, 1, 1)
    )

    assert set(rows()) == {"Kuwait", "Oman"}
    assert set(rows(on=date(2005, 12, 31))) == {"Kuwait", "Oman", "Syria"}


def test_what_the_economic_line_records_is_a_step_of_theirs():
    make_region("Kuwait")
    claim = DebtClaim.objects.create(
        creditor_name="Kuwait",
        creditor=make_actor("Kuwait"),
        group=CreditorGroup.NON_PARIS_CLUB_ARAB,
        low_usd=1,
        high_usd=2,
        stated_on=date(2005, 1, 1),
        marking=make_marking(),
        grade="official",
    )
    ReliefStage.objects.create(
        claim=claim,
        percent=80,
        agreed_on=date(2005, 11, 1),
        marking=make_marking(),
        grade="official",
    )
    pledge = make_pledge("Kuwait", 5)
    make_disbursement(pledge, 2, transacted_on=date(2006, 1, 12))

    kuwait = rows()["Kuwait"]

    assert kuwait.theirs.what == "Pays USD 2,000,000"
    assert kuwait.theirs.gap == "20 days"
    assert kuwait.counted("theirs") == "debt step 1, disbursement 1"
    assert kuwait.rung("theirs") == "Disbursement"
    before = rows(on=date(2005, 12, 31))["Kuwait"]
    assert before.theirs.what == "Agrees relief of 80% of its claim"
    # Without the right to see the economic line, its records are no steps.
    political = make_user("diplomacy.view_engagementstep")
    assert rows(reader=political)["Kuwait"].recorded == 0


def test_what_the_reader_may_not_see_is_no_step_and_no_actor():
    secret = make_marking("secret")
    make_actor("Hidden", marking=secret)
    make_region("Kuwait", "Hidden")
    make_step("Kuwait", TODAY - timedelta(5), marking=secret)
    make_step("Hidden")
    disbursed = make_disbursement(make_pledge("Kuwait", 5), 2)
    type(disbursed).objects.filter(pk=disbursed.pk).update(marking=secret)

    found = rows()

    assert list(found) == ["Kuwait"]
    assert found["Kuwait"].recorded == 0
    cleared = rows(reader=make_user(OFFICER, ceiling="secret"))
    assert cleared["Kuwait"].recorded == 2
    assert cleared["Hidden"].recorded == 1
