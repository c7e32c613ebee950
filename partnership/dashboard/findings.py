"""The front page's headings: each states what the records say, with its count."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from coalition.models import TeamStatus
from partnership.dashboard.words import counted, listed, number, sentence
from partnership.evidence.months import last_day, month_later
from partnership.evidence.templatetags.display import long_day, usd_words

if TYPE_CHECKING:
    from partnership.dashboard.front_page import FrontPage

# "By the end of July": the sixth month after the as-at date's own.
MONTHS_AHEAD = 5


@dataclass(frozen=True)
class Findings:
    """One sentence for the page and one for each of its sections."""

    lede: str
    decisions: str
    security: str
    political: str
    economic: str
    authorities: str
    contributors: str
    pledges: str
    teams: str
    meetings: str
    events: str
    flags: str


def of(page: "FrontPage") -> Findings:
    """Put the page's figures into sentences; an unknown is said, never guessed."""
    ending = page.ladder.ending_by(horizon(page.on))
    return Findings(
        lede=_lede(page, ending),
        decisions=_decisions(page),
        security=_security(page),
        political=_political(page),
        economic=_undelivered(page),
        authorities=_authorities(page, ending),
        contributors=_contributors(page),
        pledges=_undelivered(page),
        teams=_teams(page),
        meetings=_meetings(page),
        events=sentence(
            f"{counted(len(page.political.events), 'event lies', 'events lie')} ahead"
        ),
        flags=sentence(f"{counted(page.flags.total, 'flag is', 'flags are')} open"),
    )


def horizon(on: date) -> date:
    """The last day of the fifth month ahead."""
    return last_day(month_later(on, MONTHS_AHEAD))


def _decisions(page: "FrontPage") -> str:
    matters = counted(page.decisions_found, "matter needs", "matters need")
    return sentence(f"{matters} a decision")


def _lede(page: "FrontPage", ending: int) -> str:
    authorities = counted(ending, "authority ends", "authorities end")
    total = len(page.handover.provinces)
    parts = [f"{authorities} by {_month_end(page.on)}"]
    parts.append(_undelivered(page))
    if total:
        parts.append(
            f"{_handed_over(page)} of the {total} provinces {_is(page)} handed over"
        )
    return " ".join(f"{sentence(part)}." for part in parts)


def _month_end(on: date) -> str:
    return long_day(horizon(on))


def _is(page: "FrontPage") -> str:
    return "are" if page.handover.handed_over > 1 else "is"


def _handed_over(page: "FrontPage") -> str:
    done = page.handover.handed_over
    return "none" if done == 0 else number(done)


def _security(page: "FrontPage") -> str:
    strength = page.personnel.personnel
    if strength is None:
        return "No strength is recorded"
    lead = page.personnel.lead
    beside = " beside the lead nation" if lead is not None else ""
    provinces = len(page.handover.provinces)
    handed = f"; {_handed_over(page)} of {provinces} provinces {_is(page)} handed over"
    return f"{strength:,} personnel stand{beside}{handed if provinces else ''}"


def _political(page: "FrontPage") -> str:
    political = page.political
    if not political.coverage.meetings:
        meetings = "no meeting is recorded yet"
    elif political.without_point:
        meeting = counted(political.without_point, "meeting has", "meetings have")
        meetings = f"{meeting} no cleared point"
    else:
        meetings = "every meeting ahead has a cleared point"
    put_off = [event.title for event in political.events if event.is_put_off]
    if not put_off:
        return sentence(meetings)
    one = f"{put_off[0]} is put off"
    return f"{one if len(put_off) == 1 else _events_put_off(put_off)} and {meetings}"


def _events_put_off(titles: list[str]) -> str:
    return sentence(f"{number(len(titles))} events are put off")


def _undelivered(page: "FrontPage") -> str:
    reported = page.money.counted.reported
    gap = page.money.reported_gap_usd
    if not reported or gap is None:
        return "No donor has reported what is still to deliver"
    who = counted(page.money.donors_reported, "donor has", "donors have")
    return f"{sentence(who)} {usd_words(gap)} still to deliver"


def _authorities(page: "FrontPage", ending: int) -> str:
    if not page.timeline.bars:
        return "No authority with an end is recorded"
    first = counted(ending, "authority ends", "authorities end")
    finding = f"{first} by {_month_end(page.on)}"
    if together := page.ladder.together:
        day, ends = together
        if day > horizon(page.on):
            finding += f"; {number(ends)} end on {long_day(day)}"
    return sentence(finding)


def _contributors(page: "FrontPage") -> str:
    totals = page.personnel
    if totals.contributors == 0:
        return "No contributor is recorded"
    serve = counted(totals.contributors, "contributor serves", "contributors serve")
    return sentence(f"{serve} beside the lead nation")


def _teams(page: "FrontPage") -> str:
    teams = page.handover.by_team_status
    opened = teams[TeamStatus.OPEN]
    leads = {str(t.lead) for t in page.handover.teams if t.status == TeamStatus.OPEN}
    who = f", led by {listed(sorted(leads))}" if opened and "None" not in leads else ""
    handed = page.handover.handed_over
    provinces = counted(handed, "province is", "provinces are")
    opening = counted(opened, "provincial team is", "provincial teams are")
    return sentence(f"{opening} open{who}; {provinces} handed over")


def _meetings(page: "FrontPage") -> str:
    political = page.political
    if not political.coverage.meetings:
        return "No meetings are recorded yet"
    ahead = counted(political.coverage.meetings, "meeting is", "meetings are")
    return sentence(f"{ahead} ahead; {number(political.without_point)} without a point")
