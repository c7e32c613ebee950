"""What an action holds back: all that it enables or blocks, directly or through others.

An action that is over holds nothing back, and is held back by nothing.
"""

from datetime import date
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from partnership.alerts.rules import composed
from partnership.evidence.composed_once import composed_once
from partnership.strategy.models import Action, ActionLink, LinkKind

# UNION drops what was reached before, so that a circle comes to an end.
REACHED = """
WITH RECURSIVE link AS (
    SELECT * FROM ({links}) AS link (action_id, to_action_id)
), reached (root, action_id) AS (
    SELECT action_id, to_action_id FROM link
    UNION
    SELECT root, to_action_id FROM reached JOIN link USING (action_id)
)
"""
COUNTS = "SELECT root, count(*) FROM reached WHERE root <> action_id GROUP BY root"
BENEATH = "SELECT action_id FROM reached WHERE root = %(root)s AND root <> action_id"
# Whether one action blocks another already, directly or through others.
BLOCKS = "SELECT 1 FROM reached WHERE root = %(root)s AND action_id = %(to)s LIMIT 1"


def held_back(on: date, reader: Any) -> dict[int, int]:
    """For each action that holds others back on a date, how many."""
    return dict(_rows(COUNTS, _facts(on, reader)))


def beneath(action_id: int, on: date, reader: Any) -> list[int]:
    """The actions that one holds back, by their keys."""
    return [key for (key,) in _rows(BENEATH, _facts(on, reader), root=action_id)]


def would_close_a_circle(action_id: int, to_action_id: int) -> bool:
    """Whether the one would block what blocks it; all links count, also unseen ones."""
    blocks = ActionLink.objects.filter(kind=LinkKind.BLOCKS, ended_on=None)
    facts = _ends(blocks.order_by())
    return bool(_rows(BLOCKS, facts, root=to_action_id, to=action_id))


@composed_once
def _facts(on: date, reader: Any) -> str:
    running = Action.objects.open(on).order_by()
    links = ActionLink.objects.visible_to(reader).at(on).order_by()
    return _ends(links.filter(action__in=running, to_action__in=running))


def _ends(links: QuerySet[ActionLink]) -> str:
    return composed(links.values_list("action_id", "to_action_id"))


def _rows(tail: str, facts: str, **words: Any) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(REACHED.format(links=facts) + tail, words)
        return cursor.fetchall()
