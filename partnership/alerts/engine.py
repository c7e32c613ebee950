"""The engine: one statement for a rule, however many subjects it has (design, 3.6)."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self

from django.db import connection, transaction

from partnership.alerts.models import JobRun
from partnership.alerts.rules import Rule, facts_sql
from partnership.evidence.history import change_by

RUN_RULE = Path(__file__).with_name("engine.sql").read_text()


@dataclass(frozen=True)
class Changes:
    """How many flags a run opened, escalated and closed."""

    opened: int = 0
    escalated: int = 0
    closed: int = 0

    def __add__(self, other: Self) -> Self:
        return type(self)(
            self.opened + other.opened,
            self.escalated + other.escalated,
            self.closed + other.closed,
        )


@transaction.atomic
def run_rule(rule: Rule, on: date, by_job_run: JobRun) -> Changes:
    """Make the open flags of a rule say what its facts say at this date.

    Whatever ran before, for whichever date, the open flags are then those of this date.
    What people said of one (acknowledged, snoozed) stays until it escalates: that is
    the end of it. A second run changes nothing; `run_job` lets one run at a time.
    """
    statement = RUN_RULE.format(facts=facts_sql(rule, on))
    words = {
        "rule": rule.name,
        "subject_model": rule.subject_model,
        "steps": list(rule.steps),
        "on": on,
    }
    with change_by(None, reason=f"job: {by_job_run}"), connection.cursor() as cursor:
        cursor.execute(statement, words)
        return Changes(*cursor.fetchone())
