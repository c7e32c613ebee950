"""What they give on the economic line: pledged, delivered, the gap and its basis."""

from decimal import Decimal

from partnership.dashboard.brief.lines import NO_FIGURE, cited, figure, said
from partnership.dashboard.brief.picture import Picture
from partnership.dashboard.brief.sections.written import Written
from partnership.dashboard.words import counted, listed
from partnership.evidence.templatetags.display import long_day, usd_words

BASES = {
    "reported": "as a source reports it",
    "computed": "pledged less delivered",
}


def economic(now: Picture) -> Written:
    """US$27.0m pledged, delivery unknown; a gap with its basis."""
    money, pledges = now.money, now.pledges
    if not pledges:
        words = f"No pledge by {now.actor} is recorded by {long_day(now.on)}."
        return Written("No pledge", [said(words)])
    whole = money.counted
    lines = [
        figure("Pledged", dollars(money.pledged_usd), _where(now), _sources(now)),
        figure(
            "Delivered", dollars(money.delivered_usd), _unknown(now), none=NO_FIGURE
        ),
        figure("Still to come", dollars(gap(now)), _rests_on(now), none=NO_FIGURE),
        figure("Overdue", _late(now), _no_plan(now), none=NO_FIGURE),
    ]
    if whole.behind_schedule_usd:
        behind = dollars(whole.behind_schedule_usd)
        lines.append(figure("Behind schedule", behind, "by a straight line"))
    if money.evidence_words:
        lines.append(said(money.evidence_words))
    return Written(_heading(now), lines)


def _heading(now: Picture) -> str:
    pledged, left = now.money.pledged_usd, gap(now)
    if pledged is None:
        return "Help pledged, no counted amount"
    if left is None:
        return f"{dollars(pledged)} pledged, delivery unknown"
    silent = _silent(now)
    if left:
        rest = f"; {silent}" if silent else ""
        return f"{dollars(left)} of {dollars(pledged)} still to come{rest}"
    if silent:
        return f"{dollars(pledged)} pledged, delivered what is reported; {silent}"
    return f"{dollars(pledged)} pledged, all delivered"


def _silent(now: Picture) -> str:
    """Of how many counted pledges nobody has reported; empty where of every one."""
    number = now.money.without_figure
    pledges = counted(number, "pledge", "pledges")
    return f"of {pledges} nothing is reported" if number else ""


def dollars(amount: Decimal | None) -> str:
    """US$26.95m in a brief; unknown is empty."""
    return usd_words(amount, 2)


def gap(now: Picture) -> Decimal | None:
    """What is still to come of its counted pledges; None where nobody knows."""
    return now.money.counted.used_gap_usd


def overdue(now: Picture) -> Decimal | None:
    """What is past its day; None without a figure."""
    return now.money.counted.overdue_usd


def basis(now: Picture) -> str:
    """By which basis the gap stands, where it is known."""
    used = {one.basis for one in now.pledges if one.is_counted} & BASES.keys()
    return listed([BASES[one] for one in sorted(used)])


def _where(now: Picture) -> str:
    if now.money.pledges > 1:
        return counted(now.money.pledges, "pledge", "pledges")
    one = now.pledges[0]
    period = ""
    if one.period_from and one.period_to:
        period = f"for {one.period_from.year} to {one.period_to.year}"
    return ", ".join(filter(None, [one.conference or "", period]))


def _sources(now: Picture) -> str:
    """What the sum of its counted pledges rests on."""
    return cited(one.source for one in now.pledges if one.is_counted)


def _rests_on(now: Picture) -> str:
    """The basis of the gap, and of how many pledges there is none."""
    if gap(now) is None:
        return ""
    return "; ".join(filter(None, [basis(now), _silent(now)]))


def _late(now: Picture) -> str:
    """What is past its day, or none; empty where nobody knows."""
    late = overdue(now)
    return "none" if late == 0 else dollars(late)


def _unknown(now: Picture) -> str:
    """How many of the counted pledges nobody has said anything of."""
    whole = now.money.counted
    unknown = whole.pledges - whole.delivered_known
    if not unknown:
        return ""
    if unknown == whole.pledges:
        return "not recorded; not zero"
    return f"for {counted(unknown, 'pledge', 'pledges')} no figure is recorded"


def _no_plan(now: Picture) -> str:
    return "" if now.money.counted.with_instalments else "no instalments recorded"
