"""How figures, shares and findings of the balance are said."""

from collections.abc import Callable
from decimal import Decimal

from django.utils.html import format_html, format_html_join

from partnership.actors.effort import Measure
from partnership.actors.sides import Side
from partnership.dashboard.balance.course import Course, Standing
from partnership.dashboard.balance.shares import HUNDRED, TENTH, Number
from partnership.evidence.templatetags.display import (
    MINUS,
    count,
    long_day,
    usd_words,
)

# How a share of wider partners is written where it stands in a sentence.
Say = Callable[[Standing, str], str]

NO_FIGURE, NO_SHARE = "no figure", "no share"
# Why there is no share: also where what two sides have adds up to nought.
NOTHING, ONE_SIDE = "no figure recorded", "only one side is recorded"
NOUGHT = "nothing to divide yet"
# What wider partners do, by the measure; a pledge is not yet borne.
BEAR = {
    "personnel": "provide {} of the personnel",
    "posts": "fill {} of the posts in provincial teams",
    "disbursed": "have disbursed {} of the money",
    "pledged": "have pledged {} of the money",
    "dealings": "made {} of the contacts and visits",
    "seats": "take {} of the seats in forums",
}


def share_words(
    share: Decimal | None, figure: Number | None, step: Decimal = TENTH
) -> str:
    """93.6%; a small share is under 0.1% and never 0.0%, a large one over 99.9%."""
    if share is None:
        return NO_FIGURE if figure is None else NO_SHARE
    if share == 0 and figure:
        return f"under {step}%"
    return f"{share}%"


def figure_words(figure: Number | None, measure: Measure) -> str:
    """168,000, or US$19,101.3m; None is no figure."""
    if figure is None:
        return NO_FIGURE
    if measure.is_money:
        return usd_words(Decimal(figure), 1)
    return count(int(figure))


def with_unit(figure: Number | None, measure: Measure) -> str:
    """168,000 personnel, or US$19,101.3m."""
    return f"{figure_words(figure, measure)} {measure.unit}".strip()


def signed(change: Decimal | None) -> str:
    """+1.2, −0.3 or 0.0 points; None is empty."""
    if change is None:
        return ""
    sign = "+" if change > 0 else MINUS if change < 0 else ""
    return f"{sign}{abs(change)}"


def plain_words(standing: Standing, words: str) -> str:
    """A share of wider partners in words, and nothing around them."""
    return words


def standing_finding(standing: Standing, say: Say = plain_words) -> str:
    """What wider partners do: provide under 1% of the personnel; empty if unknown."""
    share = standing.whole_shares[Side.WIDER]
    if share is None:
        return ""
    words = share_words(share, standing.figures[Side.WIDER], Decimal(1))
    if share == HUNDRED and standing.figures[Side.WIDER] != standing.whole:
        words = "over 99%"
    return format_html(BEAR[standing.measure.key], say(standing, words))


def finding(courses: list[Course]) -> str:
    """The heading: the first known measure of each line, on the last day."""
    day, said = long_day(courses[0].last.day), what_wider_partners_do(courses)
    return f"{said[0].upper()}{said[1:]} on {day}"


def what_wider_partners_do(courses: list[Course], say: Say = plain_words) -> str:
    """The same without the day, to stand within a sentence; `say` marks each share."""
    said = [standing_finding(one.last, say) for one in first_known(courses)]
    parts = [words for words in said if words]
    if not parts:
        return "what wider partners bear is not recorded"
    *others, last = parts
    if not others:
        return format_html("wider partners {}", last)
    before = format_html_join(", ", "{}", ((one,) for one in others))
    return format_html("wider partners {} and {}", before, last)


def first_known(courses: list[Course]) -> list[Course]:
    """Of each line the first measure with a share on the last day."""
    found: dict[str, Course] = {}
    for one in courses:
        if one.last.is_known:
            found.setdefault(one.measure.line, one)
    return list(found.values())


def change_sentence(course: Course) -> str:
    """Personnel: the share of wider partners is 1.2 points more than on …"""
    name, day = course.measure.name, long_day(course.before.day)
    share = course.last.shares[Side.WIDER]
    change = course.change(Side.WIDER)
    if share is None:
        return f"{name}: no figure of wider partners."
    if change is None:
        return f"{name}: no share on {day} to compare with."
    whose = f"{name}: the share of wider partners is"
    if not change:
        return f"{whose} unchanged since {day}."
    more = "more" if change > 0 else "less"
    return f"{whose} {abs(change)} points {more} than on {day}."


def missing_sentence(courses: list[Course]) -> str:
    """Of which measures no share can be said on the last day, and why; else empty."""
    said = {
        NOTHING: "No figure is recorded of",
        ONE_SIDE: "Only one side is recorded of",
        NOUGHT: "There is nothing to divide yet of",
    }
    found: dict[str, list[Course]] = {why: [] for why in said}
    for course in courses:
        if not course.last.is_known:
            found[no_share_words(course.last)].append(course)
    return " ".join(
        f"{said[why]}: {_listed(these)}." for why, these in found.items() if these
    )


def no_share_words(standing: Standing) -> str:
    """Why a measure without a share has none."""
    if not standing.is_recorded:
        return NOTHING
    return ONE_SIDE if standing.is_of_one_side else NOUGHT


def _listed(courses: list[Course]) -> str:
    names = [one.measure.name for one in courses]
    return "; ".join(name[0].lower() + name[1:] for name in names)


def unknown_words(standing: Standing) -> str:
    """7 contingents without a figure; empty where every record has one."""
    number, (one, many) = standing.unknown, standing.measure.unknown
    return f"{number:,} {one if number == 1 else many}" if number and one else ""
