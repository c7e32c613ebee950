"""Jobs: run the rules, and keep a row that says when, and how it went."""

from collections.abc import Callable
from datetime import date

from django.db import transaction

from partnership.alerts.engine import Changes, run_rule
from partnership.alerts.models import JobRun
from partnership.alerts.rules import RULES, Rule, rules_of

Listener = Callable[[Rule, Changes], None]


def jobs() -> list[str]:
    """Every job that has a rule, in the order of registration."""
    return list(dict.fromkeys(rule.job for rule in RULES.values()))


def run_job(job: str, on: date, tell: Listener | None = None) -> JobRun:
    """Run the rules of a job for a date, all or none of them; return its record.

    The record is written apart, so that a failed run leaves its error behind, and the
    error is raised again. `tell` hears of each rule once all of them are committed.
    LookupError if no rule names this job.
    """
    rules = rules_of(job)
    if not rules:
        raise LookupError(f"No alert rule belongs to the job {job}.")
    run = JobRun.objects.begin(job, on)
    try:
        # Durable: inside another transaction the record could be lost with it.
        with transaction.atomic(durable=True):
            changes = [run_rule(rule, on, run) for rule in rules]
    except Exception as error:
        run.fail(error)
        raise
    total = sum(changes, Changes())
    run.succeed(opened=total.opened, escalated=total.escalated, closed=total.closed)
    for rule, changed in zip(rules, changes, strict=True):
        if tell:
            tell(rule, changed)
    return run
