"""Every row of the report against the pledges added up one by one."""

from dataclasses import replace
from itertools import combinations

import pytest

from donors.pledge_report.columns import columns
from donors.pledge_report.dimensions import DIMENSIONS
from donors.pledge_report.measures import MEASURES
from donors.pledge_report.report import PLEDGE_REPORT
from partnership.evidence.models import Grade
from tests.donors.factories import make_disbursement, make_pledge
from tests.donors.pledge_report.world import (
    BEFORE,
    ask,
    make_kronor,
    make_membership,
    make_world,
    one_by_one,
    slow_sums,
)
from tests.factories import TODAY

pytestmark = pytest.mark.django_db
ALL = list(MEASURES)


def read(question):
    """The total, and the rows by their names, as dictionaries of measures."""
    summary, rows = PLEDGE_REPORT.read(question)
    keys, depth = [c.key for c in columns(question)], len(question.form.dimensions)
    found = {row[:depth]: dict(zip(keys, row, strict=True)) for row in rows}
    return summary, found


def only(row, measures):
    return {name: row[name] for name in measures}


def test_every_pair_of_dimensions_adds_up_to_the_pledges_one_by_one():
    make_world()
    pledges = one_by_one(ask())
    whole = slow_sums(pledges, [], ALL)[()]
    for pair in [*combinations(DIMENSIONS, 2), *((one,) for one in DIMENSIONS)]:
        asked = dict(zip(("by", "then_by"), pair, strict=False))
        question = ask(measure=ALL, **asked)

        summary, rows = read(question)

        found = {key: only(row, ALL) for key, row in rows.items()}
        assert found == slow_sums(pledges, list(pair), ALL), pair
        assert only(summary.totals, ALL) == whole, pair


def test_three_dimensions_at_two_dates_add_up_too():
    make_world()
    three = ["grouping", "reason", "year"]
    question = ask(
        by="grouping", then_by="reason", and_by="year", measure=ALL, compare_at=BEFORE
    )

    _, rows = read(question)

    now = slow_sums(one_by_one(question), three, ALL)
    before = slow_sums(one_by_one(replace(question, on=BEFORE)), three, ALL)
    nought = dict.fromkeys(ALL, 0)
    assert set(rows) == set(now) | set(before)
    for key, row in rows.items():
        here, there = now.get(key, nought), before.get(key, nought)
        assert only(row, ALL) == here
        for name in ALL:
            assert row[f"{name}_before"] == there[name], (key, name)
            known = None not in (here[name], there[name])
            change = here[name] - there[name] if known else None
            assert row[f"{name}_change"] == change, (key, name)


def test_a_donor_in_two_groupings_is_in_both_rows_and_once_in_the_total():
    make_pledge("Spain", 220)
    make_pledge("Japan", 10)
    make_membership("Spain", "EU")
    make_membership("Spain", "NATO")

    summary, rows = read(ask(by="grouping", measure=["pledged"]))

    pledged = {key: int(row["pledged"]) for (key,), row in rows.items()}
    assert pledged == {
        "EU": 220_000_000,
        "NATO": 220_000_000,
        "In no grouping": 10_000_000,
    }
    assert summary.totals["pledged"] == 230_000_000
    assert any("in two groupings" in one for one in summary.remarks)


def test_a_membership_counts_at_its_dates():
    make_pledge("Spain", 220)
    make_membership("Spain", "EU", TODAY)

    _, rows = read(ask(by="grouping", measure=["pledged"], compare_at=BEFORE))

    assert rows[("EU",)]["pledged_before"] == 0
    assert rows[("In no grouping",)]["pledged"] == 0
    assert rows[("In no grouping",)]["pledged_before"] == 220_000_000


def test_the_parts_add_up_to_the_gap_in_any_currency_to_its_smallest_coin():
    make_world()
    from tests.donors.factories import make_rate

    make_rate("JPY", "117.35"), make_rate("KWD", "0.29207")
    parts = ["overdue", "behind_schedule", "waiting", "not_yet_due", "above_pledge"]
    buckets = ["overdue_0_6", "overdue_6_12", "overdue_12"]
    for currency, step in (("JPY", 0), ("KWD", -3), ("SEK", -2)):
        question = ask(by="donor", then_by="ageing", measure=ALL, currency=currency)

        summary, rows = read(question)

        for row in [*rows.values(), summary.totals]:
            if row["gap"] is None:
                continue
            assert sum(row[part] for part in parts) == row["gap"]
            assert sum(row[bucket] for bucket in buckets) == row["overdue"]
            assert row["gap"] + row["rate_effect"] == row["gap_at_date"]
            assert row["gap"].as_tuple().exponent == step
        for measure in ALL:
            known = [row[measure] for row in rows.values() if row[measure] is not None]
            assert sum(known) == (summary.totals[measure] or 0), measure


def test_an_amount_is_converted_at_the_one_rate_of_the_report():
    make_kronor()
    make_pledge("Spain", 2)

    summary, rows = read(
        ask(measure=["pledged"], currency="SEK", compare_at="2005-02-01")
    )

    # 12.5 million dollars at the rate of its day, and kronor at the rate of today.
    assert rows[("Sweden",)]["pledged"] == 81_250_000
    assert rows[("Sweden",)]["pledged_before"] == 81_250_000
    assert rows[("Sweden",)]["originals"] == "SEK 100,000,000"
    assert rows[("Spain",)]["originals"] == "USD 2,000,000"
    assert summary.totals["originals"] == "SEK 100,000,000; USD 2,000,000"
    assert any(
        "one rate, 6.50000000000000 for a US dollar (Test rates, 2006-02-01)" in one
        for one in summary.remarks
    )


def test_a_missing_rate_withholds_what_rests_on_it_and_nothing_else():
    make_kronor()
    make_pledge("Spain", 220)
    measures = ["gap", "rate_effect", "gap_at_date"]

    summary, rows = read(ask(on=TODAY.replace(year=2007), measure=measures))

    assert rows[("Spain",)]["gap_at_date"] == 220_000_000
    assert only(rows[("Sweden",)], measures) == {
        "gap": 12_500_000,
        "rate_effect": None,
        "gap_at_date": None,
    }
    assert summary.totals["gap_at_date"] is None
    assert summary.totals["gap"] == 232_500_000
    (said,) = (one for one in summary.remarks if "withheld" in one)
    assert "Test rates" in said
    assert "SEK" in said
    assert "1 February 2007" in said


def test_what_is_left_out_is_said_and_counted_when_asked_for():
    make_world()

    firm, _ = read(ask(measure=["pledges"]))
    everything, _ = read(ask(measure=["pledges"], evidence="all"))

    assert everything.totals["pledges"] == firm.totals["pledges"] + 1
    assert any("Leaves out 1 pledge of US$100.0m" in one for one in firm.remarks)
    assert any("One pledge states no amount" in one for one in firm.remarks)
    assert any("grants 183.0" in one for one in firm.remarks)


@pytest.mark.parametrize(
    ("asked", "donors"),
    [
        ({"channel": "trust_fund"}, {"Italy"}),
        ({"sector": "140"}, {"Sweden"}),
        ({"line": "political"}, {"France"}),
        ({"grouping": "gcc"}, {"Kuwait"}),
        ({"grouping": "EU"}, {"Spain", "Italy", "Sweden", "France"}),
        ({"status": "waiting"}, {"France"}),
        ({"donor": "ESP", "evidence": "all"}, {"Spain"}),
    ],
)
def test_filters_keep_only_some_pledges(asked, donors):
    make_world()

    _, rows = read(ask(measure=["pledges"], **asked))

    assert {key for (key,) in rows} == donors


def test_what_is_paid_into_a_fund_is_found_and_what_it_passes_on_is_not():
    from tests.factories import make_actor

    fund = make_actor("IRFFI", kind="organisation")
    make_pledge("Italy", 10, through=fund, channel="trust_fund")
    make_pledge("IRFFI", 8, is_onward=True)

    summary, rows = read(ask(measure=["pledged"], through="irffi"))

    assert set(rows) == {("Italy",)}
    assert read(ask(measure=["pledged"]))[0].totals["pledged"] == 10_000_000
    assert summary.totals["pledged"] == 10_000_000


def test_the_biggest_group_comes_first_and_years_in_their_order():
    make_pledge("Spain", 1, pledged_on=TODAY.replace(year=2004))
    make_pledge("Italy", 9, pledged_on=TODAY.replace(year=2005))
    make_pledge("Spain", 5, pledged_on=TODAY.replace(year=2005))

    def keys(**asked):
        _, rows = read(ask(measure=["pledged"], **asked))
        return list(rows)

    assert keys(by="donor", then_by="year") == [
        ("Italy", "2005"),
        ("Spain", "2004"),
        ("Spain", "2005"),
    ]
    assert keys(by="year", then_by="donor") == [
        ("2004", "Spain"),
        ("2005", "Italy"),
        ("2005", "Spain"),
    ]


def test_a_later_disbursement_of_weak_evidence_is_left_out():
    pledge = make_pledge("Spain", 220)
    make_disbursement(pledge, 20, grade=Grade.PRESS)

    firm, _ = read(ask(measure=["delivered"]))
    everything, _ = read(ask(measure=["delivered"], evidence="all"))

    assert firm.totals["delivered"] == 0
    assert everything.totals["delivered"] == 20_000_000
