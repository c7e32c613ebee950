"""Who is leaving or reluctant, with no option explored: a list, and an alert rule."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from coalition.missions.rule import statement
from partnership.alerts.models import Severity
from partnership.alerts.reader import EVERY_MARKING
from partnership.alerts.rules import Facts, Rule
from partnership.evidence.few import Few
from partnership.evidence.templatetags.display import date_words

LONGEST = 250

# An option that was declined is none; one deployed before it began to go is what it
# leaves. Of whom is only reluctant, any mission deployed is an option.
FOUND = """
, found AS (
    SELECT
        standing.*, name, actor_id, contributor.marking_id, actor_marking_id,
        coalesce(status = 'leaving', false) OR leaves AS is_leaving,
        CASE WHEN leaves OR is_reluctant THEN takes_effect_on END AS due_on
    FROM standing JOIN contributor ON contributor.id = contributor_id
    WHERE status IS DISTINCT FROM 'departed'
        AND (status IN ('leaving', 'reducing') OR leaves OR is_reluctant)
        AND NOT EXISTS (
            SELECT FROM state LEFT JOIN departure USING (on_day, contributor_id)
            WHERE state.on_day = standing.on_day
                AND state.contributor_id = standing.contributor_id
                AND (
                    state.state IN ('explored', 'offered', 'accepted')
                    OR state.state = 'deployed' AND (
                        departure.kind IS DISTINCT FROM 'leaving'
                        OR state.since >= departure.going_from
                    )
                )
        )
)
"""
LIST = """
SELECT contributor_id, name, is_leaving, due_on, count(*) OVER () FROM found
ORDER BY is_leaving DESC, due_on NULLS LAST, name LIMIT %(limit)s
"""
# A flag names a contributor, and tells of its status and plan.
FLAGS = """
SELECT
    contributor_id, actor_id,
    name || CASE WHEN is_leaving THEN ': leaving' ELSE ': reluctant to stay' END
        || ', with no option explored',
    CASE WHEN is_leaving THEN {due} ELSE {notice} END,
    CASE WHEN is_leaving THEN 'leaving' ELSE 'reluctant' END,
    due_on,
    marking_id,
    array_remove(plan_marking_ids || ARRAY[status_marking_id, actor_marking_id], NULL)
FROM found
"""


@dataclass(frozen=True)
class WithoutOption:
    """A contributor that needs an alternative mission, and has none in sight."""

    contributor_id: int
    name: str
    is_leaving: bool
    due_on: date | None
    # How many there are, also where the list is cut.
    of_all: int

    @property
    def words(self) -> str:
        """How it stands: leaving, by 30 June 2006."""
        words = "leaving" if self.is_leaving else "reluctant to stay"
        return f"{words}, by {date_words(self.due_on)}" if self.due_on else words


def without_option(on: date, reader: Any) -> Few:
    """Who is leaving or reluctant with no option explored, the most pressing first."""
    words = {"days": [on], "limit": LONGEST}
    with connection.cursor() as cursor:
        cursor.execute(statement(FOUND + LIST, reader), words)
        found = [WithoutOption(*row) for row in cursor.fetchall()]
    return Few(found, more=bool(found) and found[0].of_all > len(found))


def missing_options(on: date) -> Facts:
    """One row for each contributor that needs an option and has none."""
    tail = FOUND + FLAGS.format(
        due=int(Severity.DECISION_DUE),
        notice=int(Severity.NOTICE),
    )
    return statement(tail, EVERY_MARKING), {"days": [on]}


NO_OPTION = Rule(
    name="no_option",
    label="Leaving or reluctant, with no option explored",
    job="flag_missing_options",
    subject_model="coalition.contributor",
    facts=missing_options,
    steps=("reluctant", "leaving"),
    step_words={"reluctant": "Reluctant", "leaving": "Leaving"},
    url_name="coalition:contributor",
)
