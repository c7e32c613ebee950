"""Sources that disagree: both figures are kept, and the disagreement is said."""

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from donors.position.row import PledgePosition

MILLION = Decimal(1_000_000)


def in_words(row: "PledgePosition") -> str | None:
    """Every disagreement about this pledge, one sentence for each; None if none."""
    sentences = [
        _above_the_pledge(row) or _against_the_ledger(row),
        _another_pledge(row),
        _another_statement(row),
    ]
    return " ".join(filter(None, sentences)) or None


def size(row: "PledgePosition") -> Decimal | None:
    """The first disagreement that `in_words` names, in US dollars."""
    if row.above_pledge_usd:
        return row.above_pledge_usd
    if _against_the_ledger(row):
        return abs(row.gap_usd - row.reported_gap_usd)
    if row.other_pledged_usd is not None:
        return abs(row.other_pledged_usd - row.pledged_usd)
    if row.other_undelivered_usd is not None:
        return abs(row.other_undelivered_usd - row.stated_usd)
    return None


def _above_the_pledge(row: "PledgePosition") -> str:
    if not row.above_pledge_usd:
        return ""
    return (
        f"{exact(row.reported_gap_usd)} is reported undelivered,"
        f" {exact(row.above_pledge_usd)} more than the {exact(row.leaves_usd)} that"
        " the recorded pledge leaves."
    )


def _against_the_ledger(row: "PledgePosition") -> str:
    if row.reported_gap_usd is None or row.gap_usd in (None, row.reported_gap_usd):
        return ""
    return (
        f"{exact(row.reported_gap_usd)} is reported undelivered; the recorded"
        f" disbursements leave {exact(row.gap_usd)}."
    )


def _another_pledge(row: "PledgePosition") -> str:
    if row.other_pledged_usd is None:
        return ""
    return (
        f"Another source puts the pledge at {exact(row.other_pledged_usd)};"
        f" the record has {exact(row.pledged_usd)}."
    )


def _another_statement(row: "PledgePosition") -> str:
    if row.other_undelivered_usd is None:
        return ""
    return (
        "Another source of the same day puts the undelivered amount at"
        f" {exact(row.other_undelivered_usd)}."
    )


def exact(amount: Decimal) -> str:
    """US dollars in words without rounding: US$187.47m, US$9,500, US$9,999.50."""
    if amount % 1:
        return f"US${amount:,.2f}"
    if abs(amount) < MILLION / 100:
        return f"US${amount.normalize():,f}"
    return f"US${(amount / MILLION).normalize():,f}m"
