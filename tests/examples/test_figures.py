"""The figures that the data's README says must come out, and the pages' counts."""

from datetime import date
from decimal import Decimal

import pytest
from django.db.models import F, Sum
from django.db.models.functions import Coalesce

from donors.models import (
    Conference,
    DebtClaim,
    Pledge,
    PledgeStatement,
    PublishedTotal,
    ReliefStage,
)
from partnership.actors.models import Actor
from partnership.evidence.models import Grade, Programme

pytestmark = pytest.mark.usefixtures("iraq")
MILLION = 1_000_000
PAPER = date(2006, 2, 1)


def millions(pledges, amount="amount_usd") -> Decimal:
    return pledges.aggregate(total=Sum(amount))["total"] / MILLION


def test_the_programme_is_pinned_to_the_paper():
    programme = Programme.objects.get()

    assert programme.pinned_as_at == PAPER
    assert programme.host_nation.iso3 == "IRQ"
    assert programme.home_government.iso3 == "GBR"
    assert programme.lead_nation.iso3 == "USA"
    assert programme.default_marking.code == "declassified"


def test_the_paper_has_three_undelivered_figures_of_345_million():
    stated = PledgeStatement.objects.filter(kind="undelivered")

    figures = {s.pledge.donor.name: s.amount_usd / MILLION for s in stated}

    assert figures == {"Canada": 133, "Spain": 177, "Sweden": 35}
    assert sum(figures.values()) == 345
    assert {s.source.code for s in stated} == {"SEED"}
    assert {s.stated_on for s in stated} == {PAPER}
    assert {s.citation for s in stated} == {"Paragraph 5"}


def test_sweden_has_more_undelivered_than_pledged():
    pledge = Pledge.objects.get(donor__name="Sweden")

    assert pledge.amount_usd == 33 * MILLION
    assert pledge.statements.get().amount_usd > pledge.amount_usd


@pytest.mark.parametrize(
    ("donor", "pledged", "elsewhere"),
    [("Canada", "187.47", 230), ("Spain", "220", 300), ("Norway", "12.87", 34)],
)
def test_another_source_has_another_pledge(donor, pledged, elsewhere):
    pledge = Pledge.objects.get(donor__name=donor)

    other = pledge.statements.get(kind="pledged")

    assert pledge.amount_usd == Decimal(pledged) * MILLION
    assert other.amount_usd == elsewhere * MILLION
    assert other.grade == Grade.PRESS


def test_the_pledges_add_up_to_the_published_range():
    wholes = Pledge.objects.wholes()
    lending = wholes.filter(
        donor__name__in=["World Bank", "International Monetary Fund"]
    )
    high = Coalesce(F("high_usd"), F("amount_usd"))

    assert millions(wholes) == Decimal("32238.817")
    top = millions(lending, high) - millions(lending)
    assert millions(wholes) + top == Decimal("35938.817")
    assert millions(wholes, high) == Decimal("38089.817")


def test_34_pledges_count_and_9_are_left_out():
    wholes = Pledge.objects.wholes()
    counted = wholes.counted()
    left_out = wholes.exclude(amount_usd=None).exclude(pk__in=counted)

    assert wholes.count() == 45
    assert (counted.count(), millions(counted)) == (34, Decimal("32064.977"))
    press = left_out.filter(grade=Grade.PRESS)
    unverified = left_out.filter(grade=Grade.UNVERIFIED)
    assert (press.count(), millions(press)) == (2, Decimal("4"))
    assert (unverified.count(), millions(unverified)) == (7, Decimal("169.84"))


def test_two_donors_have_no_amount():
    without = Pledge.objects.filter(amount_usd=None)

    assert set(without.values_list("donor__name", "instrument")) == {
        ("France", "not_stated"),
        ("Germany", "in_kind"),
    }


def test_grants_loans_and_kind_are_kept_apart():
    counted = Pledge.objects.counted().exclude(instrument="mixed")

    by_form = dict(
        counted.order_by().values_list("instrument").annotate(total=Sum("amount_usd"))
    )

    assert {form: total / MILLION for form, total in by_form.items()} == {
        "grant": Decimal("20998.95"),
        "loan": Decimal("9550"),
        "not_stated": Decimal("1516.027"),
    }


def test_japans_parts_add_up_to_its_pledge():
    whole = Pledge.objects.get(donor__name="Japan", parent=None)

    assert whole.instrument == "mixed"
    assert {p.instrument: p.amount_usd / MILLION for p in whole.parts.all()} == {
        "grant": 1414,
        "loan": 3500,
    }
    assert millions(whole.parts) == whole.amount_usd / MILLION == 4914


def test_a_pledge_has_a_period_and_its_delivery_is_unknown():
    pledges = Pledge.objects.all()

    assert {(p.period_from, p.period_to) for p in pledges} == {
        (date(2004, 1, 1), date(2007, 12, 31))
    }
    assert not any(p.delivery_is_tracked for p in pledges)
    assert {p.pledged_on for p in pledges} == {date(2003, 10, 23)}
    irbil = Conference.objects.get(slug="irbil-2006")
    assert (irbil.held_on, irbil.held_precision) == (date(2006, 3, 1), "month")


def test_debt_claims_are_ranges_with_the_relief_agreed():
    club = DebtClaim.objects.get(creditor_name="Paris Club (19 creditors)")
    gulf = DebtClaim.objects.get(creditor_name="Gulf creditors together")

    assert DebtClaim.objects.count() == 16
    assert (club.low_usd, club.relief_percent) == (38_900 * MILLION, 80)
    assert (gulf.low_usd, gulf.high_usd) == (30_000 * MILLION, 50_000 * MILLION)


def test_the_paris_club_relief_takes_effect_in_stages():
    club = DebtClaim.objects.get(creditor_name="Paris Club (19 creditors)")

    stages = list(club.stages.values_list("percent", "effective_on", "grade"))

    assert stages == [
        (30, date(2004, 11, 21), Grade.OFFICIAL),
        (30, date(2005, 12, 23), Grade.UNVERIFIED),
        (20, date(2008, 12, 31), Grade.UNVERIFIED),
    ]
    assert ReliefStage.objects.count() == 6


def test_what_is_held_with_low_confidence_is_unverified_whoever_said_it():
    qatar = DebtClaim.objects.get(creditor__iso3="QAT")
    kuwait = DebtClaim.objects.get(creditor__iso3="KWT")

    assert (qatar.source.code, qatar.grade) == ("BBC04", Grade.UNVERIFIED)
    assert (kuwait.source.code, kuwait.grade) == ("LAT04", Grade.PRESS)


def test_a_record_names_the_further_sources_that_say_the_same():
    canada = Pledge.objects.get(donor__iso3="CAN")

    assert canada.source.code == "SIGIR05"
    assert canada.citation.startswith("Also: FCO/IPU paper, 1 February 2006, paragraph")


def test_published_totals_keep_shares_apart_from_dollars():
    firm = PublishedTotal.objects.get(title__startswith="Firm commitments")
    share = PublishedTotal.objects.exclude(percent=None).get()

    assert firm.amount_usd == 3870 * MILLION
    assert (share.percent, share.amount_usd) == (48, None)
    assert PublishedTotal.objects.count() == 15


@pytest.mark.parametrize(
    ("grouping", "members", "member"),
    [("gcc", 5, "Oman"), ("neighbours", 6, "Syria"), ("p5", 5, "China")],
)
def test_groupings_have_their_members(grouping, members, member):
    found = Actor.objects.filter(memberships__grouping__code=grouping)

    assert found.count() == members
    assert found.filter(name=member).exists()


def test_bulgaria_and_romania_join_the_union_in_2007():
    bulgaria = Actor.objects.get(iso3="BGR").memberships.filter(grouping__code="eu")

    assert not bulgaria.at(PAPER).exists()
    assert bulgaria.at(date(2007, 1, 1)).exists()
