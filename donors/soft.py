"""Pledges, disbursements and statements that are press only or unverified, in words."""

from decimal import Decimal

from donors.position.group import Group
from partnership.evidence.counting import Soft
from partnership.evidence.templatetags.display import usd_words


def soft_figures(pledges: Group, counted: Group) -> list[Soft]:
    """Those of the pledges themselves, then those that bear on counted pledges.

    `pledges` is what is left out of a total, or what is in it where all is counted.
    """
    both = [pledges.press_usd, pledges.unverified_usd]
    return [
        Soft(
            "pledge",
            press=pledges.press,
            press_much=usd(pledges.press_usd),
            unverified=pledges.unverified,
            unverified_much=usd(pledges.unverified_usd),
            much=usd(_sum(both)),
        ),
        Soft(
            "disbursement",
            press=counted.entries_press,
            press_much=usd(counted.entries_press_usd),
            unverified=counted.entries_unverified,
            unverified_much=usd(counted.entries_unverified_usd),
            much=usd(_sum([counted.entries_press_usd, counted.entries_unverified_usd])),
        ),
        Soft(
            "statement",
            press=counted.statements_press,
            unverified=counted.statements_unverified,
        ),
    ]


def usd(amount: Decimal | None) -> str:
    """US$173.8m; empty if unknown."""
    return usd_words(amount, 1)


def _sum(amounts: list[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None
