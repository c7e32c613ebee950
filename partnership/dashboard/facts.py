"""Rows of key figures, in the same form on every page so that they compare."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from partnership.evidence.templatetags.display import long_day, usd_words

if TYPE_CHECKING:
    from donors.totals import Totals


@dataclass(frozen=True)
class Fact:
    """One row: what, how much, what the figure leaves out, and the page it opens."""

    label: str
    value: str
    note: str = ""
    none: str = "none recorded"
    url_name: str = ""


def rate_effect(money: "Totals") -> list[Fact]:
    """What the rates did to the gaps since they were promised, where they did."""
    counted_pledges = money.counted
    if money.lacking_rates:
        return [
            Fact("Exchange-rate effect", "", money.lacking_rates, "a rate is lacking")
        ]
    if not counted_pledges.rate_effect_usd:
        return []
    now = usd_words(counted_pledges.gap_at_date_usd)
    return [
        Fact(
            "Exchange-rate effect",
            usd_words(counted_pledges.rate_effect_usd),
            "What the rates did to the gaps since they were promised: at the rates of"
            f" {long_day(money.on)} they are {now}.",
        )
    ]
