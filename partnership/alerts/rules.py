"""Rules: what each app wants people to be told of before a date bites (design, 3.6).

A rule is a pure function of the records and a date. The app that knows the subject
registers it in its `apps.py`; the engine turns what it finds into flags.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.db.models import QuerySet

# What a fact says, in this order; the names are ours, the rule's own do not matter.
COLUMNS = (
    "subject_id",
    "actor_id",
    "title",
    "severity",
    "step",
    "due_on",
    "marking_id",
    "further_marking_ids",
)

# Of all rules for some ten dates; each is a few thousand characters.
QUESTIONS_KEPT = 300

Facts = QuerySet | tuple[str, Sequence[Any] | Mapping[str, Any]]


@dataclass(frozen=True)
class Rule:
    """One rule: which subjects need attention at a date, and how pressing it is.

    `facts(on)` gives eight columns in the order of COLUMNS, one row for a subject:
    either a `values_list("pk", "holder_id", …)` of a QuerySet, or a pair of SQL and its
    parameters (a list for %s, a mapping for %(name)s). Actor, step and due date may be
    null; `severity` is a Severity; `marking_id` is that of what it is about. Jobs read
    with the eyes of `partnership.alerts.reader.EVERY_MARKING`, so a rule also gives the
    markings of all else that its words rest on or name: an array, or null for nothing.
    """

    name: str
    label: str
    job: str
    subject_model: str
    facts: Callable[[date], Facts]
    # Steps in the order in which they press more; a later one escalates the flag.
    steps: tuple[str, ...] = ()
    # Words for the tag, where a step says it better than the severity: "Lapsed".
    step_words: Mapping[str, str] = field(default_factory=dict, hash=False)
    # The page of a subject, which takes its key.
    url_name: str = ""
    # Of due dates that are known to a month, season or year: the subject, the date, its
    # first possible day and its precision. None where every date is a day.
    inexact: Callable[[date], Facts] | None = None
    # Whether its question is made of rows that it reads first. Any other is the same
    # for a date whatever the records hold, and is kept once it was made.
    reads_rows: bool = False


RULES: dict[str, Rule] = {}


def register_rule(rule: Rule) -> None:
    """Make a rule known, once; two rules may not share a name."""
    if RULES.setdefault(rule.name, rule) != rule:
        raise ImproperlyConfigured(f"Two alert rules are named {rule.name}.")


def rules_of(job: str) -> list[Rule]:
    """The rules that a job runs."""
    return [rule for rule in RULES.values() if rule.job == job]


def facts_sql(rule: Rule, on: date) -> str:
    """What the rule asks the database, whole, ready to stand inside another query."""
    return composed(rule.facts(on)) if rule.reads_rows else _facts_once(rule, on)


@lru_cache(maxsize=QUESTIONS_KEPT)
def _facts_once(rule: Rule, on: date) -> str:
    """To make the questions of all rules takes longer than to answer them."""
    return composed(rule.facts(on))


@lru_cache(maxsize=QUESTIONS_KEPT)
def inexact_facts_sql(rule: Rule, on: date) -> str:
    """What a rule asks about its inexact dates, ready to stand inside another query."""
    return composed(rule.inexact(on))


def composed(facts: Facts) -> str:
    """A query with its parameters in it, ready to stand inside another."""
    if isinstance(facts, QuerySet):
        compiler = facts.query.get_compiler(connection=connection)
        # An empty condition makes Django skip the query; here it must stay a table.
        compiler.elide_empty = False
        facts = compiler.as_sql()
    # Composed here, because %s and %(name)s cannot stand in one statement.
    return connection.ops.compose_sql(*facts).replace("%", "%%")
