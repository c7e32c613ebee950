"""The front page's headings: each states what the records say, figures under names."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.html import format_html
from django.utils.safestring import SafeString

from coalition.models import TeamStatus
from partnership.dashboard.front.figures import (
    EMPTY,
    counted,
    day,
    figure,
    in_words,
    joined,
    sentence,
    usd,
)
from partnership.dashboard.words import listed, number
from partnership.evidence.months import last_day, month_later

if TYPE_CHECKING:
    from partnership.dashboard.front_page import FrontPage

# "By the end of July": the sixth month after the as-at date's own.
MONTHS_AHEAD = 5


@dataclass(frozen=True)
class Findings:
    """One sentence for the page and one for each of its panels."""

    lede: SafeString
    decisions: SafeString
    ladder: SafeString
    gap: SafeString
    teams: SafeString
    handed_over: SafeString
    meetings: SafeString
    events: SafeString
    flags: SafeString


def of(page: "FrontPage") -> Findings:
    """Put the page's figures into sentences; an unknown is said, never guessed."""
    ahead = len(page.political.events)
    return Findings(
        lede=_lede(page),
        decisions=_decisions(page),
        ladder=_ladder(page),
        gap=_gap(page),
        teams=_teams(page),
        handed_over=_provinces(page),
        meetings=_meetings(page),
        events=_said("{} ahead", counted("events.ahead", ahead, "event", "events")),
        flags=_said(
            "{} open",
            counted("flags.open", page.flags.total, "flag is", "flags are"),
        ),
    )


def _said(template: str, *words: str) -> SafeString:
    return sentence(format_html(template, *words))


def horizon(on: date) -> date:
    """The last day of the fifth month ahead."""
    return last_day(month_later(on, MONTHS_AHEAD))


def _decisions(page: "FrontPage") -> SafeString:
    """What needs a decision within a week, or is late; or when the next one does."""
    soon = page.ladder.this_week
    if soon:
        one, many = "matter is late or may be", "matters are late or may be"
        matters = counted("decisions.this_week", soon, one, many)
        return _said("{} due within a week", matters)
    if not page.decisions_found:
        return SafeString("Nothing waits for a decision")
    first = next((one for one in page.decisions if one.days is not None), None)
    if first is None:
        return SafeString("Nothing needs a decision this week; what waits has no date")
    when = in_words(f"decision.{first.name}.days", first.in_days)
    return format_html("Nothing needs a decision this week; the next is {}", when)


def _lede(page: "FrontPage") -> SafeString:
    parts = [format_html("{}.", part) for part in (_ending(page), _undelivered(page))]
    return joined([*parts, _provinces(page)])


def _provinces(page: "FrontPage") -> SafeString:
    """None of the 18 provinces is handed over; empty without provinces."""
    if not page.handover.provinces:
        return EMPTY
    verb = "are" if page.handover.handed_over > 1 else "is"
    return _said("{} {} handed over.", _handed_over(page), verb)


def _ending(page: "FrontPage") -> SafeString:
    by = horizon(page.on)
    ending = page.ladder.ending_by(by)
    words = counted("mandates.ending", ending, "authority ends", "authorities end")
    return _said("{} by {}", words, day(by))


def _handed_over(page: "FrontPage") -> SafeString:
    """None of the 18 provinces."""
    done, total = page.handover.handed_over, len(page.handover.provinces)
    words = "none" if done == 0 else number(done)
    return format_html(
        "{} of the {} provinces",
        figure("provinces.handed_over", done, words),
        figure("provinces.total", total),
    )


def security(page: "FrontPage") -> SafeString:
    """How many stand beside the lead nation."""
    strength = page.personnel.personnel
    if strength is None:
        return SafeString("No strength is recorded")
    beside = " beside the lead nation" if page.personnel.lead is not None else ""
    words = figure("security.personnel", strength)
    return format_html("{} personnel stand{}", words, beside)


def political(page: "FrontPage") -> SafeString:
    """Whether the meetings ahead have their points, and what was put off."""
    political = page.political
    if not political.coverage.meetings:
        meetings = "no meeting is recorded yet"
    elif political.without_point:
        meetings = format_html(
            "{} no cleared point",
            counted(
                "meetings.without_point",
                political.without_point,
                "meeting has",
                "meetings have",
            ),
        )
    else:
        meetings = "every meeting ahead has a cleared point"
    put_off = [event.title for event in political.events if event.is_put_off]
    if not put_off:
        return sentence(format_html("{}", meetings))
    one = format_html("{} is put off", put_off[0])
    many = counted("events.put_off", len(put_off), "event is", "events are put off")
    return _said("{} and {}", one if len(put_off) == 1 else many, meetings)


def economic(page: "FrontPage") -> SafeString:
    """What donors have still to deliver, as they report it."""
    return _undelivered(page)


def _undelivered(page: "FrontPage") -> SafeString:
    gap = page.money.reported_gap_usd
    if not page.money.counted.reported or gap is None:
        return SafeString("No donor has reported what is still to deliver")
    donors = page.money.donors_reported
    who = counted("economic.donors_reported", donors, "donor has", "donors have")
    return _said("{} {} still to deliver", who, usd("economic.reported_gap", gap))


def _ladder(page: "FrontPage") -> SafeString:
    if not page.timeline.bars:
        return SafeString("No authority with an end is recorded")
    if not (together := page.ladder.together) or together[0] <= horizon(page.on):
        return _ending(page)
    on, ends = together
    return format_html(
        "{}; {} on {}",
        _ending(page),
        counted("mandates.together", ends, "ends", "end"),
        day(on),
    )


def _gap(page: "FrontPage") -> SafeString:
    """How much of the gap should have come by now."""
    money = page.money.counted
    if not money.used_gap_usd:
        return SafeString("No undelivered amount is recorded")
    late = money.overdue_usd + money.behind_schedule_usd
    whole = usd("economic.used_gap", money.used_gap_usd)
    if not late:
        return format_html("Nothing of the {} gap is late", whole)
    return format_html("{} of the {} gap is late", usd("gap.late", late), whole)


def _teams(page: "FrontPage") -> SafeString:
    teams = page.handover.by_team_status
    opened = teams[TeamStatus.OPEN]
    leads = {str(t.lead) for t in page.handover.teams if t.status == TeamStatus.OPEN}
    who = f", led by {listed(sorted(leads))}" if opened and "None" not in leads else ""
    words = counted("teams.open", opened, "team is", "teams are")
    return _said("{} open{}", words, who)


def _meetings(page: "FrontPage") -> SafeString:
    coverage = page.political.coverage
    if not coverage.meetings:
        return SafeString("No meetings are recorded yet")
    ahead = counted("meetings.ahead", coverage.meetings, "meeting is", "meetings are")
    without = figure(
        "meetings.without_point",
        coverage.without_point,
        number(coverage.without_point),
    )
    return _said("{} ahead; {} without a point", ahead, without)
