"""The rows of the three lines on the front page, in the same form so they compare."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from coalition.models import TeamStatus
from partnership.dashboard.words import counted, listed, sentence
from partnership.evidence.counting import resting_words
from partnership.evidence.templatetags.display import long_day, short_day, usd_words

if TYPE_CHECKING:
    from coalition.missions.retention import Rate
    from coalition.totals import PersonnelTotals
    from donors.totals import Totals
    from partnership.dashboard.front_page import FrontPage


@dataclass(frozen=True)
class Fact:
    """One row: what, how much, what the figure leaves out, and the page it opens."""

    label: str
    value: str
    note: str = ""
    none: str = "none recorded"
    url_name: str = ""


def security(page: "FrontPage") -> list[Fact]:
    """Strength, who left and is retained, the next decision, teams, handover."""
    totals = page.personnel
    teams = page.handover.by_team_status
    return [
        Fact(
            "Stated strength beside the lead nation",
            _count(totals.personnel),
            strength_note(totals),
            "no figure recorded",
        ),
        Fact("Strength of the lead nation", _count(totals.lead), "", "none recorded"),
        Fact(
            f"Left since {short_day(totals.oldest)}" if totals.oldest else "Left",
            str(len(totals.departed)) if totals.contributors else "",
            listed([_departed(one.name, one.personnel) for one in totals.departed]),
        ),
        _retained(page.retention),
        _next_decision(page),
        Fact(
            "Provincial teams open",
            str(teams[TeamStatus.OPEN]) if page.handover.teams else "",
            _soft(page.handover.soft_by_team_status[TeamStatus.OPEN], teams)
            + f"{teams[TeamStatus.APPROVED]} more approved,"
            f" {teams[TeamStatus.PROPOSED]} proposed,"
            f" {teams[TeamStatus.DROPPED]} dropped.",
        ),
        Fact(
            "Provinces handed over",
            f"{page.handover.handed_over} of {len(page.handover.provinces)}"
            if page.handover.provinces
            else "",
            resting_words(page.handover.soft_handed_over, page.handover.handed_over),
        ),
    ]


def _retained(rate: "Rate") -> Fact:
    """How many of those who left, or are leaving, have another mission."""
    label, page = "Departures retained by another mission", "coalition:mission_list"
    if not rate.departures:
        return Fact(label, "", "", "no departure by this date", page)
    note = (
        f"{rate.percent}% of those who are leaving, or have left at any time, go on to"
        f" another mission. {rate.soft_words}"
    )
    figure = f"{rate.retained:,} of {rate.departures:,}"
    return Fact(label, figure, note.strip(), url_name=page)


def _soft(number: int, teams: Counter[str]) -> str:
    words = resting_words(number, teams[TeamStatus.OPEN])
    return f"{words} " if words else ""


def strength_note(totals: "PersonnelTotals") -> str:
    """Whose figures the total holds, of which days, and whose it leaves out."""
    if not totals.with_figure:
        return ""
    who = sentence(counted(totals.with_figure, "contributor", "contributors"))
    note = f"{who}, {_span(totals.oldest, totals.newest)}."
    if totals.without_figure:
        note += f" Leaves out {totals.without_figure} with no figure by this date."
    return f"{note} {totals.evidence_words}".strip()


def _span(oldest: date | None, newest: date | None) -> str:
    if oldest == newest:
        return f"at {short_day(newest)}"
    return f"{short_day(oldest)} to {short_day(newest)}"


def _departed(name: str, personnel: int | None) -> str:
    return f"{name} ({personnel:,})" if personnel else name


def _count(number: int | None) -> str:
    return "" if number is None else f"{number:,}"


def _next_decision(page: "FrontPage") -> Fact:
    first = page.ladder.next_ahead
    if first is None:
        return Fact("Next mandate decision", "")
    return Fact(
        "Next mandate decision", first.when, f"{first.what}, {first.days_words}."
    )


def political(page: "FrontPage") -> list[Fact]:
    """Meetings and their points, then what is ahead and what was put off."""
    totals = page.political
    coverage = totals.coverage
    next_event = next((e for e in totals.events if not e.is_put_off), None)
    put_off = [event.title for event in totals.events if event.is_put_off]
    return [
        Fact(
            "Meetings ahead with a cleared point",
            f"{coverage.with_point} of {coverage.meetings}"
            if coverage.meetings
            else "",
            "The strategy asks for a point at every meeting.",
        ),
        Fact(
            "Next event",
            next_event.when if next_event else "",
            next_event.title if next_event else "",
        ),
        Fact("Events ahead", str(len(totals.events)) if totals.events else ""),
        Fact("Put off without a new date", str(len(put_off)), listed(put_off)),
    ]


def economic(page: "FrontPage") -> list[Fact]:
    """Pledged, delivered, the gap by both bases, and what is behind or overdue."""
    money, counted_pledges = page.money, page.money.counted
    unknown = counted_pledges.pledges - counted_pledges.delivered_known
    return [
        Fact("Pledged", usd_words(money.pledged_usd), money.evidence_words),
        Fact(
            "Delivered, as recorded",
            usd_words(money.delivered_usd),
            f"For {unknown} pledges no figure is recorded." if unknown else "",
            "no figure recorded",
        ),
        Fact(
            "Still to deliver, reported",
            usd_words(money.reported_gap_usd),
            f"Statements on {counted_pledges.reported} pledges.",
        ),
        Fact(
            "Still to deliver, computed",
            usd_words(money.gap_usd),
            "Pledged less delivered, where delivery is recorded.",
            "no figure recorded",
        ),
        Fact(
            "Behind schedule",
            usd_words(counted_pledges.behind_schedule_usd),
            "Of the gaps above, by a straight line over each period.",
        ),
        Fact(
            "Overdue",
            usd_words(counted_pledges.overdue_usd)
            if counted_pledges.with_instalments or counted_pledges.overdue
            else "",
            "",
            "no instalments recorded",
        ),
        *rate_effect(money),
    ]


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
