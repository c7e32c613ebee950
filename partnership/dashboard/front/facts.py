"""The key figures of the three lines, in rows of the same form so they compare."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.html import format_html
from django.utils.safestring import SafeString

from partnership.dashboard.facts import Fact
from partnership.dashboard.front.figures import EMPTY, day, figure, joined, usd
from partnership.evidence.counting import FIRM, Soft

if TYPE_CHECKING:
    from donors.position.group import Group
    from donors.totals import Totals
    from partnership.dashboard.front_page import FrontPage


def security(page: "FrontPage") -> list[Fact]:
    """Whose figures the strength holds, the lead nation, who left and is retained."""
    totals, retention = page.personnel, page.retention
    left, oldest = len(totals.departed), day(totals.oldest, style="short")
    return [
        Fact(
            "Contributors with a figure",
            _of("security.with_figure", totals.with_figure, totals.contributors),
            none="none recorded",
            url_name="coalition:contributor_list",
        ),
        Fact("Strength of the lead nation", figure("security.lead", totals.lead)),
        Fact(
            format_html("Left since {}", oldest) if oldest else "Left",
            figure("security.left", left) if totals.contributors else "",
        ),
        Fact(
            "Departures retained by another mission",
            _of("security.retained", retention.retained, retention.departures),
            none="no departure by this date",
            url_name="coalition:mission_list",
        ),
    ]


def _of(name: str, part: int, whole: int) -> SafeString:
    """2 of 7; empty where there is no whole."""
    if not whole:
        return EMPTY
    return format_html("{} of {}", figure(name, part), figure(f"{name}.of", whole))


def political(page: "FrontPage") -> list[Fact]:
    """Meetings and their points, then what is ahead and what was put off."""
    totals = page.political
    coverage, ahead = totals.coverage, len(totals.events)
    following = next((one for one in totals.events if not one.is_put_off), None)
    put_off = sum(event.is_put_off for event in totals.events)
    return [
        Fact(
            "Meetings with a cleared point",
            _of("meetings.with_point", coverage.with_point, coverage.meetings),
            url_name="diplomacy:coverage",
        ),
        Fact(
            "Next event",
            day(following.starts_on, following.starts_precision, "short")
            if following
            else "",
        ),
        Fact("Events ahead", figure("events.ahead", ahead) if ahead else ""),
        Fact("Put off without a new date", figure("events.put_off", put_off)),
    ]


def economic(page: "FrontPage") -> list[Fact]:
    """Pledged, delivered, the gap as stated and as records leave it, and the overdue.

    What was stated is said since its oldest statement, what came to its newest entry.
    """
    money, counted = page.money, page.money.counted
    dated = counted.with_instalments or counted.overdue
    return [
        Fact("Pledged", usd("economic.pledged", money.pledged_usd)),
        Fact(
            joined(["Still to deliver, as stated", _stated(counted)]),
            usd("economic.reported_gap", money.reported_gap_usd)
            if counted.reported
            else "",
            none="no donor has reported",
        ),
        Fact(
            joined(["Delivered, as recorded", _to(counted.paid_to)]),
            usd("economic.delivered", money.delivered_usd),
            none="no figure recorded",
        ),
        Fact(
            "Still to deliver, computed",
            usd("economic.computed_gap", money.gap_usd),
            none="no figure recorded",
        ),
        Fact(
            "Overdue",
            usd("economic.overdue", counted.overdue_usd) if dated else "",
            none="no instalments recorded",
        ),
    ]


def _stated(counted: "Group") -> SafeString:
    """On 1 Feb 2006, or since 2 Dec 2005; empty where nothing was stated."""
    oldest = day(counted.stated_from, style="short")
    if not oldest:
        return EMPTY
    word = "on" if counted.stated_from == counted.stated_to else "since"
    return format_html("{} {}", word, oldest)


def _to(newest: date | None) -> SafeString:
    return format_html("to {}", day(newest, style="short")) if newest else EMPTY


def left_out(page: "FrontPage") -> SafeString:
    """What the totals of money leave out, or include that is as soft; empty if none."""
    money = page.money
    verb = "Leaves out" if money.evidence == FIRM else "Includes"
    found = [_soft(money, one) for one in money.soft if one.number]
    if not found:
        return EMPTY
    listed = SafeString(", ".join(found))
    return format_html("{} {}, press only or unverified.", verb, listed)


def _soft(money: "Totals", soft: Soft) -> SafeString:
    """9 pledges of US$173.8m."""
    number = figure(f"economic.soft.{soft.noun}", soft.number)
    said = format_html("{} {}{}", number, soft.noun, "" if soft.number == 1 else "s")
    if soft.noun != "pledge":
        return said
    group = money.left_out if money.evidence == FIRM else money.counted
    known = [one for one in (group.press_usd, group.unverified_usd) if one is not None]
    amount = sum(known, Decimal(0))
    return format_html("{} of {}", said, usd("economic.soft.usd", amount, 1))
