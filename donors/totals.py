"""The economic line in a few figures, for pages that read across the lines."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from donors.position import FIRM, PledgePosition
from donors.position.donor_gaps import DonorGaps
from donors.position.group import COUNTED, ORDER, Group, together
from donors.rates import missing_rates
from donors.soft import soft_figures
from donors.standing import Question, rows_and_groups, rows_of, standing
from partnership.evidence.counting import Soft

if TYPE_CHECKING:
    from donors.position import Positions
    from partnership.accounts.models import User
    from partnership.actors.models import Actor


# A country page shows no more; the report has them all.
MOST_OF_ONE_DONOR = 100


@dataclass(frozen=True)
class Totals:
    """All pledges at a date, in US dollars; None where nothing is known."""

    on: date
    counted: Group
    left_out: Group
    no_amount: Group
    # Counted pledges with a gap, reported or computed.
    with_figure: int
    # Donors with a reported gap above nought.
    donors_reported: int
    evidence: str = FIRM
    # The rates that there are not, in words, where pledges lack one.
    lacking: tuple[str, ...] = ()
    # Who has most of it still to deliver, where that was asked for.
    donor_gaps: DonorGaps = DonorGaps()

    @property
    def pledged_usd(self) -> Decimal | None:
        """What counted pledges promise; `left_out.pledged_usd` is not in it."""
        return self.counted.pledged_usd

    @property
    def delivered_usd(self) -> Decimal | None:
        """What has arrived, of the `counted.delivered_known` pledges that say."""
        return self.counted.delivered_usd

    @property
    def gap_usd(self) -> Decimal | None:
        """Pledged less delivered, of the same pledges, never below zero for any."""
        return self.counted.gap_usd

    @property
    def reported_gap_usd(self) -> Decimal | None:
        """What donors are reported to owe, of `counted.reported` pledges."""
        return self.counted.reported_gap_usd

    @property
    def pledges(self) -> int:
        """Every pledge that the reader may see, counted or not."""
        return self.counted.pledges + self.left_out.pledges + self.no_amount.pledges

    @property
    def soft(self) -> list[Soft]:
        """What rests on the press alone or on nothing firmer: left out, or included."""
        return soft_figures(
            self.left_out if self.evidence == FIRM else self.counted, self.counted
        )

    @property
    def evidence_words(self) -> str:
        """Leaves out 9 pledges of US$173.8m: …, or what is included; empty if none."""
        said = [soft.in_words(self.evidence) for soft in self.soft]
        return " ".join(filter(None, said))

    @property
    def lacking_rates(self) -> str:
        """Why the gap at the date is withheld; empty if it is not."""
        if not (count := self.counted.without_rate):
            return ""
        pledges = f"{count:,} pledge{'' if count == 1 else 's'}"
        sentence = (
            f"The gap at the rates of {self.on:%-d %B %Y} is not stated: for {pledges}"
            " there is no exchange rate of that day or of the week before."
        )
        return " ".join([sentence, *(f"{one}." for one in self.lacking)])

    @property
    def without_figure(self) -> int:
        """Counted pledges of whose delivery nobody has reported."""
        return self.counted.pledges - self.with_figure


def totals(on: date, reader: "User", evidence: str = FIRM) -> Totals:
    """Every pledge at this date, from what is kept where it holds."""
    question = Question(on, reader, evidence)
    found = standing(question, limit=0)
    return _of(question, found.groups)


def read_totals(on: date, groups: dict[str, Group], evidence: str = FIRM) -> Totals:
    """The same from groups that are at hand."""
    named = {name: groups[name] for name in ORDER if name in groups}
    counted = [named[name] for name in COUNTED if name in named]
    with_gap = [named[name] for name in ("reported", "computed") if name in named]
    return Totals(
        on=on,
        counted=together(counted, "counted"),
        left_out=named.get("left_out") or together([], "left_out"),
        no_amount=named.get("no_amount") or together([], "no_amount"),
        with_figure=sum(group.pledges for group in with_gap),
        donors_reported=named["reported"].donors_with_gap if "reported" in named else 0,
        evidence=evidence,
    )


def naming_rates(found: Totals, pledges: QuerySet, reader: "User") -> Totals:
    """The same; where these pledges lack rates, with their currency, set and day."""
    if not found.counted.without_rate:
        return found
    lacking = tuple(map(str, missing_rates(found.on, pledges, reader)))
    return replace(found, lacking=lacking)


def added(several: list[Totals], positions: "Positions") -> Totals:
    """Totals of different donors as one."""
    return Totals(
        on=positions.on,
        counted=together([one.counted for one in several], "counted"),
        left_out=together([one.left_out for one in several], "left_out"),
        no_amount=together([one.no_amount for one in several], "no_amount"),
        with_figure=sum(one.with_figure for one in several),
        donors_reported=sum(one.donors_reported for one in several),
        evidence=positions.evidence,
    )


def totals_and_largest(
    on: date, reader: "User", limit: int = 5, evidence: str = FIRM
) -> tuple[Totals, list[PledgePosition]]:
    """With counted pledges that have a gap: reported ones first, widest first.

    The sums say of all donors who has most still to deliver. Two queries if they are
    kept.
    """
    question = Question(on, reader, evidence)
    found = standing(question, limit)
    rows = rows_of(question, found)
    largest = [row for row in rows if row.is_counted and row.used_gap_usd]
    sums = replace(_of(question, found.groups), donor_gaps=found.donor_gaps)
    return sums, largest


def donor_position(
    donor: "Actor", on: date, reader: "User", evidence: str = FIRM
) -> tuple[list[PledgePosition], Totals]:
    """One donor's pledges at a date, widest gap first, and their sums."""
    question = Question(on, reader, evidence)
    rows, groups = rows_and_groups(question, MOST_OF_ONE_DONOR, donor.pk)
    found = read_totals(on, groups, evidence)
    own = question.positions.pledges.filter(donor=donor)
    return rows, naming_rates(found, own, reader)


def _of(question: Question, groups: dict[str, Group]) -> Totals:
    found = read_totals(question.on, groups, question.evidence)
    return naming_rates(found, question.positions.pledges, question.reader)
