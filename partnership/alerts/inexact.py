"""Due dates of flags of which only the month, the season or the year is known.

A flag keeps one day; its rule says which days are no more than a part of a month. The
two are joined by subject and day, so that a day that has changed since says itself.
"""

from datetime import date

from django.db import connection

from partnership.alerts.models import Flag
from partnership.alerts.rules import RULES, inexact_facts_sql
from partnership.evidence.precision import DatePrecision
from partnership.evidence.templatetags.display import date_words

# The names of what `inexact_sql` gives, in its order.
COLUMNS = ("rule", "subject_id", "due_on", "first_day", "precision")
NONE = """
    SELECT NULL::text, NULL::bigint, NULL::date, NULL::date, NULL::text WHERE false
"""
OF_A_RULE = """
    SELECT {name}, fact.subject_id::bigint, fact.due_on::date, fact.first_day::date,
        fact.precision::text
    FROM ({facts}) AS fact (subject_id, due_on, first_day, precision)
"""
OF_A_FLAG = """
    SELECT first_day, precision FROM ({inexact}) AS inexact ({columns})
    WHERE rule = %(rule)s AND subject_id = %(subject)s AND due_on = %(due_on)s
"""


def inexact_sql(on: date) -> str:
    """Every such day of every rule at a date, ready to stand in a statement."""
    parts = [
        OF_A_RULE.format(
            name=connection.ops.compose_sql("%s::text", [rule.name]).replace("%", "%%"),
            facts=inexact_facts_sql(rule, on),
        )
        for rule in RULES.values()
        if rule.inexact
    ]
    return " UNION ALL ".join([NONE, *parts])


def due_words(flag: Flag, on: date) -> str:
    """When a flag is due, no more exact than it is known; empty without a day."""
    if not flag.due_on:
        return ""
    statement = OF_A_FLAG.format(inexact=inexact_sql(on), columns=", ".join(COLUMNS))
    words = {"rule": flag.rule, "subject": flag.subject_id, "due_on": flag.due_on}
    with connection.cursor() as cursor:
        cursor.execute(statement, words)
        first, precision = cursor.fetchone() or (flag.due_on, DatePrecision.DAY)
    return date_words(first, precision, "short")
