"""How a projection says itself: the finding, each step, and each assumption."""

from datetime import date

from coalition.models import Assumption, AssumptionKind, IntentKind
from coalition.projection.course import Course, Step, Why
from coalition.projection.facts import CASE_IN_SHORT, Authority, Case, Planned
from partnership.evidence.templatetags.display import date_words, long_day

NO_SECTOR = "Sector not recorded"


def sector_words(code: str) -> str:
    """A sector by its code; who is in none that the reader may see stands apart."""
    return code or NO_SECTOR


def who_words(sector: str | None) -> str:
    """Whose figures they are; without a sector, the whole coalition’s."""
    return "The coalition" if sector is None else sector_words(sector)


def month_words(day: date) -> str:
    """February 2006."""
    return date_words(day, "month")


def finding(course: Course, sector: str | None, how: str) -> str:
    """The heading: from what to what, by when, and how; of a sector or of all."""
    base, row, who = course.start(sector), course.along(sector), who_words(sector)
    last = row[-1]
    if last == base:
        return f"{who} stays at {base:,} to {month_words(course.months[-1])} {how}"
    reached = next(
        month
        for month, figure in zip(course.months, row, strict=True)
        if figure == last
    )
    verb = "falls" if last < base else "grows"
    return f"{who} {verb} from {base:,} to {last:,} by {month_words(reached)} {how}"


def case_finding(course: Course, sector: str | None, case: Case) -> str:
    """The same of one of the three cases."""
    return finding(course, sector, CASE_IN_SHORT[case])


def step_words(step: Step) -> str:
    """Why a step happens, with its record named."""
    authority, cause = step.authority, step.cause
    match step.why:
        case Why.LEAVES:
            return f"Leaves, as stated on {long_day(step.planned.stated_on)}"
        case Why.REDUCES:
            said = long_day(step.planned.stated_on)
            return f"Is reduced to {step.planned.left:,}, as stated on {said}"
        case Why.FALLS:
            return f"{authority.title} falls with {cause.title}"
        case Why.ARRIVES:
            return f"Arrives under {authority.title}"
    if authority.known_to:
        return f"{authority.title} ends in {authority.known_to}, taken as its last day"
    return f"{authority.title} ends on {long_day(authority.last_day)}"


def planned_words(step: Planned) -> str:
    """Italy: is reduced to 1,600 on 30 June 2006."""
    return f"{step.name}: {what_is_planned(step)}"


def what_is_planned(step: Planned) -> str:
    """Is reduced to 1,600 on 30 June 2006; leaves, no day stated."""
    day = f" on {long_day(step.day)}" if step.day else ", no day stated"
    if step.kind == IntentKind.LEAVE:
        return f"leaves{day}"
    if step.kind == IntentKind.REDUCE:
        to = "by an unstated number" if step.after is None else f"to {step.after:,}"
        return f"is reduced {to}{day}"
    return f"{IntentKind(step.kind).label.lower()}{day}"


def authority_words(one: Authority) -> str:
    """Denmark: Folketing vote, to 1 July 2006."""
    return f"{one}, {ends_words(one)}"


def ends_words(one: Authority) -> str:
    """To 1 July 2006; to July 2006; no expiry recorded."""
    if one.last_day is None:
        return "no expiry recorded"
    return f"to {one.known_to or long_day(one.last_day)}"


def assumption_words(one: Assumption, subject: str) -> str:
    """What is assumed of a mandate or a step, which `subject` names."""
    match one.kind:
        case AssumptionKind.RENEWS:
            return f"{subject}: is renewed"
        case AssumptionKind.LAPSES:
            return f"{subject}: lapses on its last day"
        case AssumptionKind.MOVED:
            return f"{subject}: happens on {long_day(one.moved_to)} instead"
        case AssumptionKind.NUMBER:
            return f"{subject}: leaves {one.personnel_after:,} instead"
    return f"{subject}: does not happen"
