"""A country page's headings: what the records say of one actor."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coalition.ladder import EntryKind
from coalition.models import Status
from coalition.steps import Step
from partnership.dashboard.facts import Fact, rate_effect
from partnership.dashboard.words import counted, decapitalised, listed, sentence
from partnership.evidence.templatetags.display import long_day, usd_words

if TYPE_CHECKING:
    from partnership.dashboard.country import CountryPage

NO_END = "no end of the mandate is recorded"


@dataclass(frozen=True)
class CountryFindings:
    """One sentence for the page and one for each line."""

    lede: str
    roles: str
    groupings: str
    aliases: str
    security: str
    political: str
    economic: str
    flags: str


def of(page: "CountryPage") -> CountryFindings:
    """Put the actor's figures into sentences; an unknown is said, never guessed."""
    return CountryFindings(
        lede=" ".join(
            f"{part}."
            for part in (_strength(page), _retained(page), _money(page))
            if part
        ),
        roles=sentence(listed(page.roles)),
        groupings=_groupings(page),
        aliases=_aliases(page),
        security=_security(page),
        political=_political(page),
        economic=_economic(page),
        flags=sentence(f"{counted(page.flags.total, 'flag is', 'flags are')} open"),
    )


def _groupings(page: "CountryPage") -> str:
    names = [str(membership.grouping) for membership in page.groupings]
    return f"Member of {listed(names)}" if names else ""


def _aliases(page: "CountryPage") -> str:
    names = list(dict.fromkeys(f"“{alias.name}”" for alias in page.aliases))
    return f"Also known as {listed(names)}" if names else ""


def _strength(page: "CountryPage") -> str:
    one = page.contributor
    if one is None:
        return f"{page.actor} has no contribution on the record"
    if one.status == Status.DEPARTED:
        return f"{page.actor} departed on {long_day(one.status_since)}"
    where = f" in {one.location}" if one.location else ""
    end = _end(page)
    if one.personnel:
        serve = f"{one.personnel:,} personnel serve{where}"
        return f"{serve} under a mandate that {end}" if end else f"{serve}; {NO_END}"
    serve = (
        "No strength is recorded by this date"
        if one.personnel is None
        else "Nobody serves, by the newest statement"
    )
    return f"{serve}; the mandate {end}" if end else f"{serve}; {NO_END}"


def _retained(page: "CountryPage") -> str:
    """Retained: Guard at Camp Ashraf, deployed 31 March 2006; empty if it stays."""
    return page.departure.finding_words if page.departure else ""


def _end(page: "CountryPage") -> str:
    """Ends on 1 July 2006, 150 days; lapsed on 14 December 2006; empty without one."""
    ending = page.next_end
    if ending is None:
        return ""
    verb = "lapsed" if ending.step == Step.LAPSED else "ends"
    needed = f"; {decapitalised(ending.needed)}" if ending.needed else ""
    return f"{verb} on {ending.when}{needed}, {ending.days_words}"


def _money(page: "CountryPage") -> str:
    if not page.pledges:
        return ""
    pledged, gap = page.money.pledged_usd, page.money.counted.used_gap_usd
    promised = f"{usd_words(pledged, 1)} was pledged" if pledged else "Help was pledged"
    if gap is None:
        return f"{promised}; nobody has recorded what was delivered{left_out(page)}"
    return f"{promised}; {usd_words(gap, 1)} is still to come{left_out(page)}"


def left_out(page: "CountryPage") -> str:
    """What the sums leave out, as the end of a sentence; empty if nothing."""
    uncounted = page.money.left_out
    if not uncounted.pledges:
        return ""
    what = counted(uncounted.pledges, "pledge", "pledges")
    return (
        f", leaving out {what} of {usd_words(uncounted.pledged_usd, 1)}"
        " that is press only or unverified"
    )


def _security(page: "CountryPage") -> str:
    if page.contributor and page.contributor.status == Status.DEPARTED:
        return "Security: departed"
    decision = page.next_decision
    if decision is None:
        nothing = page.contributor is None and not page.timeline.bars
        return (
            "Security: no contribution" if nothing else "Security: no end is recorded"
        )
    if decision.kind == EntryKind.REVIEW:
        due = "was due" if decision.days < 0 else "is due"
        return f"Security: a review {due} {decision.in_days}"
    if decision.step == Step.LAPSED:
        return "Security: the mandate has lapsed"
    if decision.needed:
        needed = "was" if decision.days_at_most < 0 else "is"
        return f"Security: a decision {needed} needed {decision.in_days}"
    return f"Security: the mandate ends {decision.in_days}"


def _political(page: "CountryPage") -> str:
    meetings = counted(len(page.meetings), "meeting", "meetings")
    return f"Political: {meetings} recorded"


def _economic(page: "CountryPage") -> str:
    if not page.pledges:
        return "Economic: no pledge recorded"
    pledged, gap = page.money.pledged_usd, page.money.counted.used_gap_usd
    amount = f"{usd_words(pledged, 1)} pledged" if pledged else "no counted amount"
    if gap is None:
        return f"Economic: {amount}, delivery unknown"
    return f"Economic: {usd_words(gap, 1)} of {amount} still to come"


def money_facts(page: "CountryPage") -> list[Fact]:
    """The rows under the pledges: terms, place, what is behind."""
    if not page.pledges:
        return []
    first = page.pledges[0]
    period = (
        f"{long_day(first.period_from)} to {long_day(first.period_to)}"
        if first.period_from and first.period_to
        else ""
    )
    behind = page.money.counted.behind_schedule_usd
    return [
        Fact("Pledged at", first.conference or "", ""),
        Fact("Period", period, "", "not stated in the source"),
        Fact(
            "Behind schedule",
            usd_words(behind, 1) if behind else "",
            "By a straight line over the period." if behind else "",
            "no figure recorded",
        ),
        *rate_effect(page.money),
    ]
