"""Open flags at a date, for pages.

What the last run stored is shown for the date of that run; for any other date the rules
are asked at once, so that every page answers as at its own date.
"""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from django.apps import apps
from django.db import connection

from partnership.actors.models import Actor
from partnership.alerts.inexact import COLUMNS as INEXACT_COLUMNS
from partnership.alerts.inexact import inexact_sql
from partnership.alerts.models import JobRun, Severity
from partnership.alerts.open_flag import OpenFlag, OpenFlags
from partnership.alerts.rules import COLUMNS, RULES, Rule, composed, facts_sql
from partnership.evidence.composed_once import composed_once

if TYPE_CHECKING:
    from partnership.accounts.models import User

__all__ = ["OpenFlag", "OpenFlags", "open_flags"]

OPEN_FLAGS = Path(__file__).with_name("open_flags.sql").read_text()
SHOWN_AT_MOST = 200

# A flag is a copy from the last run: the reader must see its subject as it is now, and
# all that it was marked then, since the copy may hold words from then.
STORED = """
    SELECT flag.id, flag.version, flag.rule, flag.subject_id, flag.actor_id, flag.title,
        flag.severity, flag.step, flag.due_on,
        ARRAY[flag.marking_id, subject.marking_id], flag.further_marking_ids,
        flag.acknowledged_at, flag.acknowledged_reason, flag.snoozed_until
    FROM alerts_flag AS flag
    JOIN ({subjects}) AS subject (id, marking_id) ON subject.id = flag.subject_id
    WHERE flag.rule = {rule} AND flag.subject_model = {subject_model}
        AND flag.closed_on IS NULL
"""
# What was said of a stored flag holds until the matter escalates (see `run_rule`).
LIVE = """
    SELECT flag.id, flag.version, {rule}, fact.subject_id::bigint,
        fact.actor_id::bigint, fact.title::text, fact.severity::smallint,
        coalesce(fact.step::text, ''), fact.due_on::date,
        ARRAY[fact.marking_id::bigint, subject.marking_id],
        coalesce(fact.further_marking_ids::bigint[], '{{}}'),
        flag.acknowledged_at, flag.acknowledged_reason, flag.snoozed_until
    FROM ({facts}) AS fact ({columns})
    JOIN ({subjects}) AS subject (id, marking_id) ON subject.id = fact.subject_id
    LEFT JOIN alerts_flag AS flag
        ON flag.rule = {rule} AND flag.subject_model = {subject_model}
        AND flag.subject_id = fact.subject_id AND flag.closed_on IS NULL
        AND flag.marking_id = ANY(%(markings)s)
        AND flag.further_marking_ids <@ %(markings)s::bigint[]
        AND (flag.severity, coalesce(array_position({steps}, flag.step::text), 0)) >= (
            fact.severity, coalesce(array_position({steps}, fact.step::text), 0)
        )
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
    runs = JobRun.objects.latest_of_each_job().values_list("job", "on", "ended_at")
    ran_at = {job: ended_at for job, ran_for, ended_at in runs if ran_for == on}
    parts = [
        _stored(one, reader) if one.job in ran_at else _live(one, on, reader)
        for one in RULES.values()
    ]
    if not parts:
        return _read([], None)
    statement = OPEN_FLAGS.format(
        parts=" UNION ALL ".join(parts),
        inexact=inexact_sql(on),
        inexact_columns=", ".join(INEXACT_COLUMNS),
        counts=" ".join(COUNT.format(one) for one in Severity.values),
    )
    words = {
        "on": on,
        "markings": list(reader.visible_marking_ids),
        "rule": rule,
        "severity": severity,
        "actor": actor.pk if actor else None,
        "limit": limit,
    }
    with connection.cursor() as cursor:
        cursor.execute(statement, words)
        return _read(cursor.fetchall(), _checked_at(ran_at))


def _checked_at(ran_at: dict[str, datetime]) -> datetime | None:
    """When the oldest run of those shown ended; None if a rule was asked at once."""
    ended = [ran_at.get(rule.job) for rule in RULES.values()]
    return None if None in ended else min(ended)


def _stored(rule: Rule, reader: "User") -> str:
    """The flags of a rule that the last run stored, beside their subjects."""
    return STORED.format(subjects=_subjects(rule, reader), **_quoted(rule))


def _live(rule: Rule, on: date, reader: "User") -> str:
    """The facts of a rule at a date, with what was said of the flag that stands."""
    return LIVE.format(
        facts=facts_sql(rule, on),
        columns=", ".join(COLUMNS),
        subjects=_subjects(rule, reader),
        **_quoted(rule),
    )


@composed_once
def _subjects(rule: Rule, reader: "User") -> str:
    """What the rule is about, as far as the reader may see it, whatever it names."""
    model = apps.get_model(rule.subject_model)
    seen = model.objects.visible_to(reader).order_by().values_list("pk", "marking_id")
    return composed(seen)


def _quoted(rule: Rule) -> dict[str, str]:
    """The words of a rule, ready to stand in a statement."""
    words = {"rule": rule.name, "subject_model": rule.subject_model}
    quoted = {name: connection.ops.compose_sql("%s", [words[name]]) for name in words}
    quoted["steps"] = connection.ops.compose_sql("%s::text[]", [list(rule.steps)])
    return {name: word.replace("%", "%%") for name, word in quoted.items()}


def _read(rows: list[tuple], checked_at: datetime | None) -> OpenFlags:
    """Rows of `open_flags.sql`: the columns of a flag, then the counts of all."""
    counts = rows[0][-len(Severity) - 2 :] if rows else [0] * (len(Severity) + 2)
    *by_severity, quiet, total = counts
    return OpenFlags(
        flags=[OpenFlag(*row[: -len(counts)]) for row in rows],
        total=total,
        by_severity=dict(zip(Severity, by_severity, strict=True)),
        quiet=quiet,
        checked_at=checked_at,
    )
