from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from donors.debt.page import build
from donors.debt.words import billions_words
from donors.models import CreditorGroup, DebtClaim
from partnership.evidence.models import Grade
from tests.donors.debt_factories import (
    AGREED,
    billions,
    make_claim,
    make_paris_club,
    make_stage,
)
from tests.donors.pages import text
from tests.factories import TODAY

pytestmark = pytest.mark.django_db


def relief_of(claim, reader, on=TODAY, evidence="firm"):
    return DebtClaim.objects.with_relief(on, reader, evidence).get(pk=claim.pk)


@pytest.mark.parametrize(
    ("on", "effective", "left"),
    [
        (AGREED, 30, "27.23"),
        (date(2005, 12, 22), 30, "27.23"),
        (date(2005, 12, 23), 60, "15.56"),
        (TODAY, 60, "15.56"),
        (date(2008, 12, 30), 60, "15.56"),
        (date(2008, 12, 31), 80, "7.78"),
    ],
)
def test_relief_takes_effect_stage_by_stage(reader, on, effective, left):
    club = relief_of(make_paris_club(), reader, on)

    assert (club.agreed_percent, club.effective_percent) == (80, effective)
    assert club.agreed_low_usd == billions("31.12")
    assert club.left_low_usd == billions(left)


def test_what_is_not_recorded_is_unknown_and_what_is_not_agreed_is_all_left(reader):
    japan = relief_of(make_claim("Japan", relief_percent=80), reader)
    kuwait = relief_of(make_claim("Kuwait", "15", "16"), reader)

    assert (japan.effective_percent, japan.left_high_usd) == (None, None)
    assert (japan.agreed_low_usd, japan.agreed_high_usd) == (
        billions("6.72"),
        billions("7.28"),
    )
    assert (kuwait.agreed_percent, kuwait.agreed_low_usd) == (None, None)
    assert (kuwait.left_low_usd, kuwait.left_high_usd) == (billions(15), billions(16))


def test_stages_of_soft_evidence_count_where_they_are_asked_for(reader):
    claim = make_claim("Kuwait")
    make_stage(claim, "50", grade=Grade.PRESS, effective_on=AGREED)

    assert relief_of(claim, reader).agreed_percent is None
    assert relief_of(claim, reader, evidence="all").effective_percent == 50


def groups(reader, on=TODAY, evidence="firm"):
    return {g.group: g for g in build(on, reader, evidence).groups}


def test_a_group_is_never_added_to_its_members(reader):
    make_paris_club()
    make_claim("Japan", relief_percent=80)
    outside = {"group": CreditorGroup.NON_PARIS_CLUB}
    arab = {"group": CreditorGroup.NON_PARIS_CLUB_ARAB}
    make_claim("Official creditors", 67, 67, together=True, **outside)
    make_claim("Kuwait", 15, 16, relief_percent=50, **arab)
    make_claim("Qatar", 4, 4, **arab)
    make_claim("Rumour", 900, 900, grade=Grade.UNVERIFIED, **arab)
    make_claim("Bank", 5, 6, group=CreditorGroup.COMMERCIAL)

    found = groups(reader)
    sums = {name: group.sums for name, group in found.items()}

    assert sums[CreditorGroup.PARIS_CLUB].low_usd == billions("38.9")
    assert sums[CreditorGroup.NON_PARIS_CLUB_ARAB].high_usd == billions(20)
    assert sums[CreditorGroup.NON_PARIS_CLUB].low_usd == billions(67)
    assert sums[CreditorGroup.NON_PARIS_CLUB].agreed_low_usd == billions("7.5")
    assert sums[CreditorGroup.TOTAL].low_usd == billions("110.9")
    assert sums[CreditorGroup.TOTAL].high_usd == billions("111.9")
    assert sums[CreditorGroup.TOTAL].agreed_low_usd == billions("38.62")


def test_a_stated_total_of_all_creditors_stands_for_them(reader):
    make_paris_club()
    make_claim("All", 120, 125, together=True, group=CreditorGroup.TOTAL)

    whole = groups(reader)[CreditorGroup.TOTAL]

    assert (whole.sums.low_usd, whole.sums.high_usd) == (billions(120), billions(125))
    assert whole.sums.agreed_low_usd == billions("31.12")


def test_the_benchmark_is_what_the_paris_club_agreed_once_it_had(reader):
    make_paris_club()
    make_claim("United States", relief_percent=100, stated_on=date(2004, 1, 1))

    assert build(date(2004, 11, 20), reader).benchmark is None
    page = build(TODAY, reader)
    assert page.benchmark.percent == 80
    against = {row.claim.creditor_name: row.against for _, rows in page.tables
               for row in rows}  # fmt: skip
    assert against["United States"] == "20 points above 80%"


def test_the_page_says_ranges_stages_and_no_later_outcome(login):
    make_paris_club()
    make_claim("Saudi Arabia", 9, 30, group=CreditorGroup.NON_PARIS_CLUB_ARAB)

    page = text(login("Analyst").get(reverse("donors:debt_list")))

    assert "The Paris Club (19 creditors) agreed to write off 80% of US$38.9bn" in page
    assert "worth US$31.1bn; 60% is in" in page
    assert "9.0–30.0" in page
    assert "23 Dec 2005" in page
    assert "2008" not in page
    assert "The one creditor named has agreed to none." in page
    assert "What the Paris Club (19 creditors) agreed." in page
    assert page.count("Arab creditors outside the Paris Club") == 2


def test_a_creditor_s_country_page_states_its_claim_as_a_range(login):
    make_claim("Japan", "8.4", "9.1")
    client = login("Minister")

    country = text(client.get(reverse("dashboard:country", args=["japan"])))
    donor = text(client.get(reverse("donors:donor", args=["japan"])))

    assert "US$8.4–9.1bn" in country
    assert "8.4–9.1" in donor
    assert reverse("donors:donor", args=["japan"]) in country


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        ("38900000000", "38900000000", "US$38.9bn"),
        ("1000000", "2000000", "under US$0.1bn"),
        ("1000000", "300000000", "under US$0.1–0.3bn"),
    ],
)
def test_a_claim_in_words_has_its_unit_before_the_figure(low, high, words):
    assert billions_words(Decimal(low), Decimal(high)) == words
