"""Jobs: run the rules, and keep a row that says when, and how it went."""

from collections.abc import Callable
from datetime import date

from django.db import connection, transaction

from partnership.alerts.engine import Changes, run_rule
from partnership.alerts.models import JobRun
from partnership.alerts.rules import RULES, Rule, rules_of
from partnership.evidence.locks import wait_for

Listener = Callable[[Rule, Changes], None]

# Longer than a run takes. A run that waits longer fails, and its task tries again.
LOCK_TIMEOUT = "60s"
IN_GOOD_TIME = "SELECT set_config('lock_timeout', %s, true)"


# Jobs without a rule whose failures pages tell too, and whether they are wanted here.
WATCHED: dict[str, Callable[[], bool]] = {}


def watch(job: str, is_wanted: Callable[[], bool]) -> None:
    """Let every page say when this job is behind, once it has begun to run."""
    WATCHED.setdefault(job, is_wanted)


def watched() -> set[str]:
    """The jobs without a rule that this installation wants."""
    return {job for job, is_wanted in WATCHED.items() if is_wanted()}


def jobs() -> list[str]:
    """Every job that has a rule, in the order of registration."""
    return list(dict.fromkeys(rule.job for rule in RULES.values()))


def run_job(job: str, on: date, tell: Listener | None = None) -> JobRun:
    """Run the rules of a job for a date, all or none of them; return its record.

    The start is written apart, so that a failed run leaves its error behind, and the
    error is raised again. The success stands or falls with the flags, so that the last
    run that succeeded names the date of the flags that stand. Runs of one job wait for
    each other. `tell` hears of each rule once all of them are committed.
    LookupError if no rule names this job.
    """
    rules = rules_of(job)
    if not rules:
        raise LookupError(f"No alert rule belongs to the job {job}.")
    run = JobRun.objects.begin(job, on)
    try:
        # Durable: inside another transaction the record could be lost with it.
        with transaction.atomic(durable=True):
            _wait_for_turn(job)
            changes = [run_rule(rule, on, run) for rule in rules]
            total = sum(changes, Changes())
            run.succeed(
                opened=total.opened, escalated=total.escalated, closed=total.closed
            )
    except Exception as error:
        run.fail(error)
        raise
    for rule, changed in zip(rules, changes, strict=True):
        if tell:
            tell(rule, changed)
    return run


def _wait_for_turn(job: str) -> None:
    """Keep other runs of this job out until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(IN_GOOD_TIME, [LOCK_TIMEOUT])
    wait_for(f"alert job {job}")
