"""Mandates of the actor that need a decision, lapse or are reviewed near a meeting."""

from django.urls import reverse

from coalition.alerts import borne_by_mandate
from coalition.ladder import LadderEntry, entries
from coalition.models import Strength
from coalition.queries.on_ladder import IS_RENEWED, on_ladder
from coalition.steps import HORIZON_DAYS, EntryKind, Step
from coalition.suggestions.words import (
    after_the_meeting,
    on_or_in,
    personnel_words,
)
from partnership.actors.models import Actor
from partnership.alerts.suggestions import (
    MOST_OF_A_SOURCE,
    Occasion,
    Pressing,
    Suggestion,
)
from partnership.evidence.precision import DatePrecision
from partnership.evidence.templatetags.display import date_words
from partnership.evidence.told import Line


def mandates(asked: Occasion) -> list[Suggestion]:
    """Those on the ladder within its horizon of the meeting's day; two queries."""
    ahead = (asked.meets_on - asked.on).days
    holder = Actor(pk=asked.actor_id)
    rows = list(
        on_ladder(asked.on, asked.reader, HORIZON_DAYS + ahead, holder)
        .exclude(IS_RENEWED)
        .annotate(borne=borne_by_mandate())[:MOST_OF_A_SOURCE]
    )
    strengths = _marks_of_strength(asked) if rows else set()
    return [
        _suggestion(entry, asked, {row.marking_id, *row.borne, *strengths})
        for row, entry in zip(rows, entries(rows), strict=True)
    ]


def _marks_of_strength(asked: Occasion) -> set[int]:
    """Those of every statement that the personnel may come from."""
    said = Strength.objects.visible_to(asked.reader).filter(
        deployment__contributor__actor=asked.actor_id, stated_on__lte=asked.on
    )
    return set(said.order_by().values_list("marking", flat=True).distinct())


def _suggestion(entry: LadderEntry, asked: Occasion, marks: set[int]) -> Suggestion:
    is_review = entry.kind == EntryKind.REVIEW
    has_lapsed = not is_review and entry.step == Step.LAPSED
    text, why = _review(entry) if is_review else _end(entry, asked, has_lapsed)
    is_late = has_lapsed or entry.decision_by < asked.meets_on
    what = "lapsed" if has_lapsed else entry.kind.value
    return Suggestion(
        key=f"mandate:{entry.mandate_id}:{what}",
        text=text,
        why=why,
        record=entry.title,
        url=reverse("coalition:mandate", args=[entry.mandate_id]),
        line=Line.SECURITY,
        pressing=Pressing.LATE if is_late else Pressing.DECISION,
        marking_ids=frozenset(marks),
        due_on=entry.decision_by,
    )


def _end(entry: LadderEntry, asked: Occasion, has_lapsed: bool) -> tuple[str, str]:
    who = personnel_words(entry.personnel)
    when = on_or_in(entry.on, entry.precision)
    rests = f"; {who} serve under it" if who else ""
    if has_lapsed:
        stay = f"the {who}" if who else "your contingent"
        return (
            f"Your mandate “{entry.title}” ended {when}, and we know of no renewal."
            f" We would like to hear on what basis {stay} will stay.",
            f"It lapsed {when} and no renewal is recorded{rests}.",
        )
    if entry.decision_by == entry.on:
        distance = after_the_meeting(entry.on, asked.meets_on)
        is_day = entry.precision == DatePrecision.DAY
        earliest = "" if is_day else " at the earliest"
        return (
            f"Your mandate “{entry.title}” ends {when}. {_serve(who)}We hope that you"
            " will renew it before it ends.",
            f"It ends {when}, {distance}{earliest}{rests}.",
        )
    by = date_words(entry.decision_by)
    distance = after_the_meeting(entry.decision_by, asked.meets_on)
    return (
        f"Your mandate “{entry.title}” ends {when}. {_serve(who)}We hope that you will"
        f" renew it, and that the decision is taken by {by}.",
        f"It ends {when}; a decision is needed by {by}, {distance}{rests}.",
    )


def _serve(who: str) -> str:
    return f"{who} serve under it. " if who else ""


def _review(entry: LadderEntry) -> tuple[str, str]:
    day = date_words(entry.on)
    was = "was" if entry.days < 0 else "is"
    return (
        f"The review of “{entry.title}” {was} due on {day}. We would like to know when"
        " it will be held, and what you will say there.",
        f"Its review {was} due on {day}, and no outcome is recorded.",
    )
