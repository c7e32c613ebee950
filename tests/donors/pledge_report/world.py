"""Pledges that differ in every dimension, and what a person would group them by."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

from donors.models import Explanation, Instrument, Pledge, RateSet
from donors.pledge_report.form import PledgeReportForm
from partnership.actors.models import Grouping, Membership
from partnership.evidence.models import Grade
from partnership.exchange.readers import WholeRecord
from partnership.exchange.report import Question
from tests.donors.factories import (
    make_condition,
    make_conference,
    make_disbursement,
    make_instalment,
    make_part,
    make_pledge,
    make_rate,
    make_statement,
    make_three_donors,
)
from tests.factories import TODAY, make_actor, make_marking

BEFORE = date(2005, 2, 1)


def ask(on=TODAY, reader=None, **asked) -> Question:
    reader = reader or WholeRecord()
    form = PledgeReportForm(asked, reader=reader)
    assert form.is_valid(), form.errors
    return Question(form, on, reader)


def make_membership(actor: str, grouping: str, joined_on=None, **values) -> Membership:
    known = Grouping.objects.filter(code=grouping.lower()).first()
    known = known or Grouping.objects.create(
        code=grouping.lower(), name=grouping, marking=make_marking()
    )
    defaults = {"marking": make_marking(), "grade": Grade.OFFICIAL}
    return Membership.objects.create(
        grouping=known,
        actor=make_actor(actor),
        joined_on=joined_on,
        **(defaults | values),
    )


def make_reason(pledge: Pledge, reason: str, stated_on=TODAY, **values) -> Explanation:
    defaults = {"grade": Grade.STATEMENT, "marking": make_marking()}
    return Explanation.objects.create(
        pledge=pledge, reason=reason, stated_on=stated_on, **(defaults | values)
    )


def make_kronor(donor="Sweden", millions="100", **values) -> Pledge:
    """A pledge in kronor, at 8 to the dollar; they are 6.5 today and 7 a year ago."""
    if not Pledge.objects.filter(currency="SEK").exists():
        for units, on in (("8", date(2003, 10, 24)), ("7", BEFORE), ("6.5", TODAY)):
            make_rate("SEK", units, on)
    rates = RateSet.objects.get(is_default=True)
    amount = Decimal(millions) * 1_000_000
    return make_pledge(
        donor,
        None,
        amount=amount,
        amount_usd=amount / 8,
        currency="SEK",
        rate_set=rates,
        rated_on=date(2003, 10, 24),
        usd_per_unit=Decimal("0.125"),
        **values,
    )


def make_world() -> None:
    """A pledge for every case: late, waiting, kept, in parts, in kronor, left out."""
    spain, canada, sweden = make_three_donors()
    make_reason(spain, "spread")
    make_reason(canada, "security", date(2005, 1, 1))
    make_reason(canada, "debt_agreement")
    late = make_pledge("Italy", "100.37", channel="trust_fund", sector="151")
    make_instalment(late, 40, date(2004, 12, 1))
    make_instalment(late, 20, date(2005, 6, 1))
    make_instalment(late, 10, date(2006, 1, 1))
    make_disbursement(late, "12.345678")
    waiting = make_pledge(
        "France", 80, line="political", conference=make_conference("Irbil 2006")
    )
    make_instalment(waiting, 40, date(2005, 12, 1))
    make_condition(waiting)
    mixed = make_pledge("Japan", 500, instrument=Instrument.MIXED, channel="direct")
    make_part(mixed, Instrument.GRANT, 150)
    make_disbursement(make_part(mixed, Instrument.LOAN, 350), 400)
    make_disbursement(make_pledge("Norway", 10, line="security"), 14)
    kronor = make_kronor(sector="140", conference=None)
    make_disbursement(
        kronor,
        amount=Decimal(10_000_000),
        currency="SEK",
        amount_usd=Decimal("1428571.43"),
        rate_set=kronor.rate_set,
        rated_on=BEFORE,
        usd_per_unit=Decimal("0.142857142857"),
    )
    make_disbursement(kronor, 2, kind="2")
    make_pledge("Kuwait", 50, pledged_on=date(2005, 7, 18), instrument="loan")
    make_statement(make_pledge("Qatar", 100, grade=Grade.UNVERIFIED), 90)
    make_pledge("Germany", None)
    make_pledge("Italy", 7, is_onward=True, title="Passed on")
    for actor in ("Spain", "Italy", "Sweden", "France", "Germany"):
        make_membership(actor, "EU")
    for actor in ("Spain", "Italy", "Canada", "Norway"):
        make_membership(actor, "NATO")
    make_membership("Kuwait", "GCC")
    make_membership("Japan", "EU", date(2006, 3, 1))


def positions(question: Question) -> list:
    """The rows one by one, as the gap page has them."""
    pledges = question.form.pledges(question.on)
    found = pledges.with_position(
        question.on, question.reader, question.filters["evidence"]
    )
    return [
        row for row in found.rows() if row.grouping not in ("left_out", "no_amount")
    ]


def groups_of(row, on) -> dict[str, list[str]]:
    """What a pledge is grouped under in each dimension, worked out the slow way."""
    pledge = Pledge.objects.get(pk=row.id)
    held = Membership.objects.at(on).filter(actor=pledge.donor)
    said = pledge.explanations.filter(stated_on__lte=on).order_by("-stated_on").first()
    ages = {"0-6": "Up to 6 months", "6-12": "6 to 12 months"}
    ages |= {"12+": "12 months and more", None: "Not overdue"}
    return {
        "donor": [pledge.donor.name],
        "grouping": [one.grouping.name for one in held] or ["In no grouping"],
        "conference": [row.conference or "No conference named"],
        "instrument": [pledge.get_instrument_display()],
        "channel": [pledge.get_channel_display()],
        "sector": [
            pledge.get_sector_display() if pledge.sector else "No sector stated"
        ],
        "line": [pledge.get_line_display()],
        "year": [str(pledge.pledged_on.year)],
        "reason": [said.get_reason_display() if said else "No reason stated"],
        "ageing": [ages[row.overdue_age]],
    }


# What a measure adds up, by its name in the row.
IN_ROWS = {
    "pledged": "pledged_usd",
    "committed": "committed_usd",
    "delivered": "delivered_usd",
    "received": "received_usd",
    "expected_by_now": "expected_by_now_usd",
    "gap": "used_gap_usd",
    "overdue": "overdue_usd",
    "overdue_0_6": "overdue_0_6_usd",
    "overdue_6_12": "overdue_6_12_usd",
    "overdue_12": "overdue_12_usd",
    "behind_schedule": "behind_schedule_usd",
    "waiting": "waiting_usd",
    "not_yet_due": "not_yet_due_usd",
    "above_pledge": "above_pledge_usd",
    "rate_effect": "rate_effect_usd",
    "gap_at_date": "gap_at_date_usd",
    "over_delivered": "over_delivered_usd",
    "computed_gap": "gap_usd",
    "reported_gap": "reported_gap_usd",
}


def value_of(row, measure: str):
    if measure == "pledges":
        return 1
    if measure == "range_top":
        return row.high_usd or row.pledged_usd
    return getattr(row, IN_ROWS[measure])


def one_by_one(question: Question) -> list[tuple]:
    """Every pledge that counts, with what it is grouped under in each dimension."""
    return [(row, groups_of(row, question.on)) for row in positions(question)]


def slow_sums(pledges: list[tuple], dimensions: list[str], measures: list[str]) -> dict:
    """Every row of the report, added up in Python pledge by pledge."""
    found = defaultdict(list)
    for row, named in pledges:
        keys = [()]
        for dimension in dimensions:
            keys = [(*key, name) for key in keys for name in named[dimension]]
        for key in keys:
            found[key].append(row)
    return {
        key: {one: added([value_of(row, one) for row in group]) for one in measures}
        for key, group in found.items()
    }


def added(values: list):
    known = [value for value in values if value is not None]
    return sum(known) if known else None
