"""What the page of the handover says first: how many, against which plan, what next."""

from coalition.handover.course import Course
from coalition.handover.ledger import plan_words
from coalition.handover.map import planned_next
from coalition.handover.standing import Standing, handed_over
from partnership.evidence.counting import is_soft, resting_words
from partnership.evidence.templatetags.display import date_words, long_day

MOST_NAMES = 4


def findings(found: list[Standing], course: Course) -> list[str]:
    """Sentences, the finding first; empty without a province."""
    if not found:
        return ["No province is recorded."]
    done = len(handed_over(found))
    number = f"{done} of {len(found)}" if done else f"None of {len(found)}"
    verb = "are" if done > 1 else "is"
    noun = "province" if len(found) == 1 else "provinces"
    first = f"{number} {noun} {verb} handed over to the host nation."
    said = [first, _against_plan(course), _late(found), _next(found)]
    return [sentence for sentence in said if sentence]


def soft_words(found: list[Standing]) -> str:
    """How many of the handovers rest on press reports alone, or on nothing firmer."""
    done = [one for one in found if one.handed]
    return resting_words(sum(is_soft(one.handed.grade) for one in done), len(done))


def soft_plans(found: list[Standing]) -> str:
    """The same of the plans that stand."""
    plans = [one.plan for one in found if one.plan]
    return resting_words(sum(is_soft(plan.grade) for plan in plans), len(plans))


def finding_of(one: Standing) -> str:
    """The same of one province: handed over, planned, late or neither."""
    if one.handed:
        said = f"Handed over to the host nation on {long_day(one.handed.since)}."
        return f"{said} {_against(one)}"
    if one.open_plan is None:
        return "Not handed over, and no date is planned."
    late = f"late since {long_day(one.open_plan.planned_by)}" if one.is_late else ""
    slip = f"{one.slip_words} than first planned" if one.slip_words else ""
    details = "; ".join(filter(None, [late, slip]))
    said = f"Not handed over. Planned for {one.plan_words}"
    return f"{said}: {details}." if details else f"{said}."


def _against(one: Standing) -> str:
    """A handover held against the first plan, and the last if that is another."""
    line = one.handed_line
    if line.since_first is None:
        return "No plan is recorded."
    first = f"First planned for {one.first_words}: {line.total_words}."
    before = [plan for plan in one.plans if plan.stated_on <= one.handed.since]
    last = plan_words([plan for plan in before if plan.planned_on][-1])
    if last == one.first_words:
        return first.replace("First planned", "Planned")
    return f"{first} Last planned for {last}: {line.moved_words}."


def _against_plan(course: Course) -> str:
    newest = course.newest
    if newest is None or not any(month.as_first_planned for month in course.months):
        return ""
    by = date_words(newest.first_day, "month")
    first, now = newest.as_first_planned, newest.as_planned
    return (
        f"By the end of {by}, {first or 'none'} {_were(first)} to be handed over by"
        f" the first plans, {now or 'none'} by the plans as they stand."
    )


def _were(number: int) -> str:
    return "was" if number == 1 else "were"


def _late(found: list[Standing]) -> str:
    late = [one for one in found if one.is_late]
    return f"{_named(late)} late." if late else ""


def _next(found: list[Standing]) -> str:
    coming = planned_next(found)
    if not coming:
        return ""
    names = _names(coming)
    return f"Planned next: {names}, {coming[0].plan_words}."


def _named(some: list[Standing]) -> str:
    return f"{_names(some)} {'is' if len(some) == 1 else 'are'}"


def _names(some: list[Standing]) -> str:
    """The first few by name; the rest by their number."""
    names = [str(one.province) for one in some[:MOST_NAMES]]
    more = len(some) - len(names)
    if more:
        return f"{', '.join(names)} and {more} more"
    return " and ".join([", ".join(names[:-1]), names[-1]]) if names[1:] else names[0]
