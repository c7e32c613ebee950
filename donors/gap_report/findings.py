"""What the pledge-gap page says in words, worked out from the sums of its groups."""

from dataclasses import dataclass
from decimal import Decimal

from donors.position import PledgePosition
from donors.position.discrepancy import exact
from donors.position.group import Group
from donors.totals import Totals
from donors.words import capital, how_many, percent
from partnership.evidence.templatetags.display import usd_words

NO_DATES = "Nothing is overdue, because no pledge has instalment dates."


@dataclass(frozen=True)
class Findings:
    """The sentences of the page."""

    lede: str
    heading: str
    rule: str
    warning: str
    found: str


def say(
    groups: dict[str, Group], totals: Totals, largest: list[PledgePosition]
) -> Findings:
    """Put the sums into words; the largest gaps carry the disagreements."""
    return Findings(
        lede=_lede(groups, totals),
        heading=_heading(groups),
        rule=_rule(largest),
        warning=_warning(groups.get("reported"), largest),
        found=_found(totals),
    )


def _lede(groups: dict[str, Group], totals: Totals) -> str:
    reported, computed = groups.get("reported"), groups.get("computed")
    sentences = []
    if reported:
        sentences.append(_still_to_deliver(reported))
    if computed:
        sentences.append(
            f"By recorded disbursements {how_many(computed.pledges, 'pledge')}"
            f" {'leaves' if computed.pledges == 1 else 'leave'}"
            f" {usd_words(computed.gap_usd)} undelivered."
        )
    if totals.with_figure:
        sentences.append(_overdue(totals.counted))
    if silent := totals.counted.pledges - totals.with_figure:
        sentences.append(
            f"For {how_many(silent, 'pledge')} of {usd_words(_silent_usd(groups))}"
            " nobody has reported."
        )
    if not sentences:
        return "No pledge that counts has been made by this date."
    return " ".join(capital(sentence) for sentence in sentences)


def _still_to_deliver(reported: Group) -> str:
    verb = "has" if reported.donors_with_gap == 1 else "have"
    sentence = (
        f"{how_many(reported.donors_with_gap, 'donor')} {verb}"
        f" {usd_words(reported.reported_gap_usd)} still to deliver"
    )
    share = percent(reported.behind_schedule_usd, reported.used_gap_usd)
    return (
        f"{sentence}; {share}% of it is behind schedule." if share else f"{sentence}."
    )


def _overdue(counted: Group) -> str:
    if counted.overdue:
        verb = "is" if counted.overdue == 1 else "are"
        return (
            f"{how_many(counted.overdue, 'pledge')} {verb} overdue,"
            f" by {usd_words(counted.overdue_usd)}."
        )
    return "Nothing is overdue." if counted.with_instalments else NO_DATES


def _silent_usd(groups: dict[str, Group]) -> Decimal:
    silent = [groups[name] for name in ("states", "organisations") if name in groups]
    return sum((group.pledged_usd for group in silent), Decimal(0))


def _heading(groups: dict[str, Group]) -> str:
    for name, whose in (("reported", "reported gap"), ("computed", "recorded gap")):
        group = groups.get(name)
        if not group or not group.used_gap_usd:
            continue
        late = group.behind_schedule_usd + group.overdue_usd
        word = "behind schedule" if not group.overdue_usd else "late"
        return f"{percent(late, group.used_gap_usd)}% of the {whose} is {word}"
    return "No gap is reported or recorded"


def _rule(largest: list[PledgePosition]) -> str:
    """The schedule in words; with its numbers where all share one period."""
    paces = {(row.months_passed, row.months) for row in largest if row.months}
    if len(paces) != 1:
        return "Straight line over the whole months of each pledge’s period."
    ((passed, months),) = paces
    share = (100 * passed / months).quantize(Decimal("0.1"))
    return (
        f"Straight line: {passed} of {months} months have passed, so {share}% of each"
        " pledge was expected."
    )


def _warning(reported: Group | None, largest: list[PledgePosition]) -> str:
    disagreeing = [row for row in largest if row.discrepancy]
    sentences = [f"{row.donor}: {row.discrepancy}" for row in disagreeing]
    if reported and not reported.delivered_known:
        sentences.append(
            "Recorded disbursements: none. On records alone the gap is the whole"
            f" pledge, {exact(reported.pledged_usd)}."
        )
    return " ".join(sentences)


def _found(totals: Totals) -> str:
    """45 rows: 34 counted, 9 left out, 2 without an amount."""
    parts = [f"{totals.counted.pledges:,} counted"]
    if totals.left_out.pledges:
        parts.append(f"{totals.left_out.pledges:,} left out")
    if totals.no_amount.pledges:
        parts.append(f"{totals.no_amount.pledges:,} without an amount")
    rows = "row" if totals.pledges == 1 else "rows"
    return f"{totals.pledges:,} {rows}: {', '.join(parts)}."
