"""The rows of the page under their headings, with what each group adds up to."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from donors.models import Instrument
from donors.position import PledgePosition
from donors.position.group import COUNTED, ORDER, Group
from donors.totals import Totals
from partnership.evidence.templatetags.display import usd_millions, usd_words

HEADINGS = {
    "reported": "Undelivered amount reported",
    "computed": "Not reported: pledged less recorded disbursements",
    "states": "States: no undelivered figure",
    "organisations": "International institutions: no undelivered figure",
    "left_out": "Left out of the total: press only or unverified",
    "no_amount": "No amount pledged",
}
# In a list of forms of money; what has no form of its own is named as it is.
INSTRUMENT_WORDS = {
    Instrument.GRANT: "grants",
    Instrument.LOAN: "loans",
    Instrument.IN_KIND: "in kind",
    Instrument.MIXED: "grant and loan together",
    Instrument.NOT_STATED: "not stated",
}


@dataclass(frozen=True)
class RowGroup:
    """A group with those of its rows that are on the page."""

    name: str
    heading: str
    rows: list[PledgePosition]
    sums: Group
    instruments: str
    # The last group that counts is followed by the total.
    ends_the_count: bool

    @property
    def label(self) -> str:
        """3 pledges."""
        return f"{self.sums.pledges:,} pledge{'' if self.sums.pledges == 1 else 's'}"

    @property
    def note(self) -> str:
        """What a reader must know of the subtotal."""
        hidden = self.sums.pledges - len(self.rows)
        notes = [f"{hidden:,} more in the file"] if hidden else []
        if self.sums.ranges:
            notes.append("Ranges counted at the bottom")
        return "; ".join(notes)


def row_groups(rows: list[PledgePosition], groups: dict[str, Group]) -> list[RowGroup]:
    """Every group that has pledges, even if none of them is on the page."""
    on_page = {name: list(found) for name, found in groupby(rows, _grouping)}
    present = [name for name in ORDER if name in groups]
    counted = [name for name in present if name in COUNTED]
    return [
        RowGroup(
            name=name,
            heading=HEADINGS[name],
            rows=on_page.get(name, []),
            sums=groups[name],
            instruments=by_instrument(groups[name]),
            ends_the_count=bool(counted) and name == counted[-1],
        )
        for name in present
    ]


def by_instrument(group: Group) -> str:
    """Grants 33.0, not stated 407.5: forms of money are never added silently."""
    return instrument_words(group.instruments)


def instrument_words(amounts: dict[str, Decimal]) -> str:
    """The same of amounts by instrument, in US$ million."""
    return ", ".join(
        f"{words} {usd_millions(amounts[name])}"
        for name, words in INSTRUMENT_WORDS.items()
        if amounts.get(name)
    )


def total_label(totals: Totals) -> str:
    """Total, 34 pledges."""
    count = totals.counted.pledges
    return f"Total, {count:,} pledge{'' if count == 1 else 's'}"


def total_note(totals: Totals) -> str:
    """On how many pledges the gap rests."""
    return f"Gap: {totals.with_figure:,} of {totals.counted.pledges:,} pledges"


def check_words(totals: Totals, institutions: Group | None) -> str:
    """Sums that tie the list to what others have published, which end in ranges.

    The published totals take the lenders at the top of their ranges and the states at
    the bottom of theirs, so that sum stands beside the one with every top.
    """
    groups = [
        group
        for group in (totals.counted, totals.left_out)
        if group.pledged_usd is not None
    ]
    if not groups:
        return "no amount is in the list."
    bottom = sum(group.pledged_usd for group in groups)
    words = f"the list adds to {usd_words(bottom, 3)}"
    if count := totals.left_out.pledges:
        words = f"with the {count:,} left out, {words}"
    if ranges := sum(group.ranges for group in groups):
        top = usd_words(sum(group.high_usd for group in groups), 3)
        if institutions and institutions.ranges:
            lenders = bottom - institutions.pledged_usd + institutions.high_usd
            words += (
                "; with the international institutions at the top of their ranges to"
                f" {usd_words(lenders, 3)}"
            )
        words += f"; with all {ranges:,} ranges at the top to {top}"
    return f"{words}."


def _grouping(row: PledgePosition) -> str:
    return row.grouping
