"""A country page's headings: what the records say of one actor."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coalition.ladder import EntryKind
from coalition.models import Status
from coalition.steps import Step
from partnership.actors.templatetags.names import with_article
from partnership.dashboard.words import (
    counted,
    decapitalised,
    listed,
    number,
    sentence,
)
from partnership.evidence.templatetags.display import long_day, usd_words

if TYPE_CHECKING:
    from partnership.dashboard.country.page import CountryPage


@dataclass(frozen=True)
class CountryFindings:
    """One sentence for the page and one for each line."""

    lede: str
    roles: str
    groupings: str
    aliases: str
    want: str
    security: str
    political: str
    economic: str
    strategy: str
    timeline: str
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
        want=_want(page),
        security=_security(page),
        political=_political(page),
        economic=_economic(page),
        strategy=_strategy(page),
        timeline=_timeline(page),
        flags=sentence(f"{counted(page.flags.total, 'flag is', 'flags are')} open"),
    )


def _groupings(page: "CountryPage") -> str:
    names = [with_article(membership.grouping) for membership in page.groupings]
    return f"Member of {listed(names)}" if names else ""


def _aliases(page: "CountryPage") -> str:
    names = list(dict.fromkeys(f"“{alias.name}”" for alias in page.aliases))
    return f"Also known as {listed(names)}" if names else ""


def _strength(page: "CountryPage") -> str:
    one = page.security.contributor
    if one is None:
        return sentence(f"{with_article(page.actor)} has no contribution on the record")
    if one.status == Status.DEPARTED:
        return f"{page.actor} departed on {long_day(one.status_since)}"
    where = f" in {one.location}" if one.location else ""
    end = _end(page)
    if one.personnel:
        serve = f"{one.personnel:,} personnel serve{where}"
        return (
            f"{serve} under a mandate that {end}"
            if end
            else f"{serve}; {_no_end(page)}"
        )
    serve = (
        "No strength is recorded by this date"
        if one.personnel is None
        else "Nobody serves, by the newest statement"
    )
    return f"{serve}; the mandate {end}" if end else f"{serve}; {_no_end(page)}"


def _retained(page: "CountryPage") -> str:
    """Retained: Guard at Camp Ashraf, deployed 31 March 2006; empty if it stays."""
    departure = page.security.departure
    return departure.finding_words if departure else ""


def _end(page: "CountryPage") -> str:
    """Ends on 1 July 2006, 150 days; lapsed on 14 December 2006; empty without one."""
    ending = page.security.next_end
    if ending is None:
        return ""
    verb = "lapsed" if ending.step == Step.LAPSED else "ends"
    needed = f"; {decapitalised(ending.needed)}" if ending.needed else ""
    return f"{verb} on {ending.when}{needed}, {ending.days_words}"


def _no_end(page: "CountryPage") -> str:
    """Why it has no day of an end: no mandate is known, in force, or says one."""
    drawn = page.security.timeline
    if drawn.undated:
        return "no end of its mandate is recorded"
    had = any(not bar.dependent for bar in drawn.bars)
    return f"no mandate of its own is {'in force' if had else 'recorded'}"


def _money(page: "CountryPage") -> str:
    if not page.economic.pledges:
        return ""
    pledged, gap = (
        page.economic.money.pledged_usd,
        page.economic.money.counted.used_gap_usd,
    )
    promised = f"{usd_words(pledged)} was pledged" if pledged else "Help was pledged"
    if gap is None:
        return f"{promised}; nobody has recorded what was delivered{left_out(page)}"
    return f"{promised}; {usd_words(gap)} is still to come{left_out(page)}"


def left_out(page: "CountryPage") -> str:
    """What the sums leave out, as the end of a sentence; empty if nothing."""
    uncounted = page.economic.money.left_out
    if not uncounted.pledges:
        return ""
    what = counted(uncounted.pledges, "pledge", "pledges")
    return (
        f", leaving out {what} of {usd_words(uncounted.pledged_usd)}"
        " that is press only or unverified"
    )


def _security(page: "CountryPage") -> str:
    if page.security.has_departed:
        return "Security: departed"
    decision = page.security.next_decision
    if decision is None:
        nothing = _has_no_part(page)
        return f"Security: {'no contribution' if nothing else _no_end(page)}"
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
    stances = page.wanted.dealings.stances
    if stances:
        first = stances[0]
        return f"Political: {first.label.lower()} {first.where}"
    if page.wanted.dealings.touch.last_on is None:
        return "Political: no contact recorded"
    return "Political: no stance is recorded"


def _economic(page: "CountryPage") -> str:
    if not page.economic.pledges:
        return "Economic: no pledge recorded"
    pledged, gap = (
        page.economic.money.pledged_usd,
        page.economic.money.counted.used_gap_usd,
    )
    amount = f"{usd_words(pledged)} pledged" if pledged else "no counted amount"
    if gap is None:
        return f"Economic: {amount}, delivery unknown"
    return f"Economic: {usd_words(gap)} of {amount} still to come"


def _has_no_part(page: "CountryPage") -> bool:
    """Whether nothing is recorded of it in the coalition or in a team."""
    security = page.security
    no_mandate = not (security.timeline.bars or security.timeline.undated)
    return security.contributor is None and no_mandate and not page.teams.are_any


def _want(page: "CountryPage") -> str:
    """What we want: one ask is open, with no answer yet."""
    asks = page.wanted.open
    if not asks:
        settled = len(page.wanted.settled)
        done = f"{counted(settled, 'ask', 'asks')} settled, none open"
        return f"What we want: {done}" if settled else "What we want: nothing asked"
    answered = sum(one.has_answer for one in asks)
    said = "with an answer" if answered == len(asks) else f"{number(answered)} answered"
    if not answered:
        said = "no answer yet"
    more = "more than " if page.wanted.dealings.more_asks else ""
    return f"What we want: {more}{counted(len(asks), 'ask', 'asks')} open, {said}"


def _strategy(page: "CountryPage") -> str:
    number_of = counted(len(page.actions), "action", "actions")
    return f"{sentence(number_of)} of the strategy"


def _timeline(page: "CountryPage") -> str:
    """What comes next: 1 July 2006, mandate ends."""
    ahead = page.timeline.ahead
    if not ahead:
        return "Timeline: nothing is recorded ahead"
    return (
        f"Next on the timeline: {decapitalised(ahead[0].kind.label)}, {ahead[0].when}"
    )
