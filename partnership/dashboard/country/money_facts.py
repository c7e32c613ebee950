"""The rows under an actor's pledges: where, over what time, delivered, late."""

from typing import TYPE_CHECKING

from partnership.dashboard.facts import Fact, rate_effect
from partnership.evidence.templatetags.display import long_day, usd_words

if TYPE_CHECKING:
    from donors.totals import Totals
    from partnership.dashboard.country.page import CountryPage


def money_facts(page: "CountryPage") -> list[Fact]:
    """The rows under the pledges: terms, place, what is behind."""
    if not page.economic.pledges:
        return []
    first = page.economic.pledges[0]
    period = (
        f"Over {long_day(first.period_from)} to {long_day(first.period_to)}."
        if first.period_from and first.period_to
        else ""
    )
    sums = page.economic.money.counted
    return [
        Fact("Pledged at", first.conference or "", period, "not stated in the source"),
        Fact(
            "Delivered",
            usd_words(sums.delivered_usd, 1) if sums.delivered_usd is not None else "",
            "",
            "no figure recorded",
        ),
        *_late(page.economic.money),
        *rate_effect(page.economic.money),
    ]


def _late(money: "Totals") -> list[Fact]:
    """What should have come by now, each sum under its rule; unknown without a gap."""
    sums = money.counted
    if sums.used_gap_usd is None:
        return [Fact("Late", "", "", "no figure recorded, so nothing is worked out")]
    rules = [
        ("Overdue", sums.overdue_usd, "Past the day of an instalment, or the period."),
        ("Behind schedule", sums.behind_schedule_usd, "By a straight line."),
        ("Waiting on a condition", sums.waiting_usd, ""),
    ]
    late = [
        Fact(label, usd_words(amount, 1), rule)
        for label, amount, rule in rules
        if amount
    ]
    return late or [Fact("Late", "none", "By the plan, or a straight line.")]
