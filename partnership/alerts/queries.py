"""Open flags at a date, for pages.

What the last run stored is shown for the date of that run; for any other date the rules
are asked at once, so that every page answers as at its own date.
"""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import connection

from partnership.actors.models import Actor
from partnership.alerts.models import JobRun, Severity
from partnership.alerts.open_flag import OpenFlag, OpenFlags
from partnership.alerts.rules import COLUMNS, RULES, Rule, facts_sql

if TYPE_CHECKING:
    from partnership.accounts.models import User

__all__ = ["OpenFlag", "OpenFlags", "open_flags"]

OPEN_FLAGS = Path(__file__).with_name("open_flags.sql").read_text()
SHOWN_AT_MOST = 200

STORED = """
    SELECT id, rule, subject_id, actor_id, title, severity, step, due_on, marking_id,
        acknowledged_at, acknowledged_reason, snoozed_until
    FROM alerts_flag
    WHERE closed_on IS NULL AND rule = ANY(%(stored)s)
"""
LIVE = """
    SELECT flag.id, {rule}, fact.subject_id::bigint, fact.actor_id::bigint,
        fact.title::text, fact.severity::smallint, coalesce(fact.step::text, ''),
        fact.due_on::date, fact.marking_id::bigint,
        flag.acknowledged_at, flag.acknowledged_reason, flag.snoozed_until
    FROM ({facts}) AS fact ({columns})
    LEFT JOIN alerts_flag AS flag
        ON flag.rule = {rule} AND flag.subject_model = {subject_model}
        AND flag.subject_id = fact.subject_id AND flag.closed_on IS NULL
"""
COUNT = "count(*) FILTER (WHERE seen.severity = {0:d}) OVER () AS severity_{0:d},"


def open_flags(
    on: date,
    reader: "User",
    limit: int = SHOWN_AT_MOST,
    *,
    rule: str | None = None,
    severity: int | None = None,
    actor: Actor | None = None,
) -> OpenFlags:
    """Flags at a date that the reader may see; two queries, however many there are."""
    ran_for = dict(JobRun.objects.latest_of_each_job().values_list("job", "on"))
    stored = [one.name for one in RULES.values() if ran_for.get(one.job) == on]
    live = [one for one in RULES.values() if one.name not in stored]
    statement = OPEN_FLAGS.format(
        parts=" UNION ALL ".join([STORED, *(_live(one, on) for one in live)]),
        counts=" ".join(COUNT.format(one) for one in Severity.values),
    )
    words = {
        "on": on,
        "stored": stored,
        "markings": list(reader.visible_marking_ids),
        "rule": rule,
        "severity": severity,
        "actor": actor.pk if actor else None,
        "limit": limit,
    }
    with connection.cursor() as cursor:
        cursor.execute(statement, words)
        return _read(cursor.fetchall())


def _live(rule: Rule, on: date) -> str:
    """The facts of a rule at a date, with what was said of the flag that stands."""
    quoted = (
        connection.ops.compose_sql("%s", [word]).replace("%", "%%")
        for word in (rule.name, rule.subject_model)
    )
    name, subject_model = quoted
    return LIVE.format(
        rule=name,
        subject_model=subject_model,
        facts=facts_sql(rule, on),
        columns=", ".join(COLUMNS),
    )


def _read(rows: list[tuple]) -> OpenFlags:
    """Rows of `open_flags.sql`: the columns of a flag, then the counts of all."""
    counts = rows[0][-len(Severity) - 2 :] if rows else [0] * (len(Severity) + 2)
    *by_severity, quiet, total = counts
    return OpenFlags(
        flags=[OpenFlag(*row[: -len(counts)]) for row in rows],
        total=total,
        by_severity=dict(zip(Severity, by_severity, strict=True)),
        quiet=quiet,
    )
