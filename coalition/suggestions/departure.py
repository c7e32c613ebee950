"""An actor that leaves or may leave, with no other mission explored with it."""

from datetime import date
from typing import NamedTuple

from django.db import connection
from django.urls import reverse

from coalition.missions.no_option import FOUND
from coalition.missions.rule import statement
from coalition.models import Contributor
from coalition.suggestions.words import after_the_meeting
from partnership.alerts.suggestions import Occasion, Pressing, Suggestion
from partnership.evidence.templatetags.display import date_words
from partnership.evidence.told import Line

FOUND_OF_IT = """
SELECT
    contributor_id, name, is_leaving, due_on,
    array_remove(
        plan_marking_ids || ARRAY[marking_id, status_marking_id, actor_marking_id], NULL
    )
FROM found
"""


class Leaver(NamedTuple):
    """Who leaves or is reluctant to stay, and by when as far as it is stated."""

    contributor_id: int
    name: str
    is_leaving: bool
    due_on: date | None
    marking_ids: list[int]


def departure(asked: Occasion) -> list[Suggestion]:
    """One suggestion, or none; two queries."""
    mine = Contributor.objects.visible_to(asked.reader).filter(actor=asked.actor_id)
    keys = list(mine.values_list("pk", flat=True))
    if not keys:
        return []
    with connection.cursor() as cursor:
        words = {"days": [asked.on]}
        cursor.execute(statement(FOUND + FOUND_OF_IT, asked.reader, keys), words)
        return [_suggestion(Leaver(*row), asked) for row in cursor.fetchall()]


def _suggestion(one: Leaver, asked: Occasion) -> Suggestion:
    when = date_words(one.due_on) if one.due_on else ""
    distance = after_the_meeting(one.due_on, asked.meets_on) if one.due_on else ""
    from_when = f" by {when}" if when else ""
    if one.is_leaving:
        text = (
            f"We understand that you are leaving{from_when}. There are other tasks in"
            " which your help is needed, and we would like to agree one with you."
        )
        how, why = "leaving", "It is leaving"
    else:
        text = (
            f"We understand that you may reduce or leave{from_when}. We would like to"
            " hear what would let you stay, or which other task you could take on."
        )
        how, why = "reluctant", "It is reluctant to stay"
    why += f", as stated by {when}, {distance};" if when else ", with no day stated;"
    return Suggestion(
        key=f"departure:{one.contributor_id}:{how}",
        text=text,
        why=f"{why} no other mission is explored with it.",
        record=f"{one.name} in the coalition",
        url=reverse("coalition:contributor", args=[one.contributor_id]),
        line=Line.SECURITY,
        pressing=Pressing.DECISION if one.is_leaving else Pressing.OPEN,
        marking_ids=frozenset(one.marking_ids),
        due_on=one.due_on,
    )
