"""What is late and since when, what waits and on what, and what is not due yet."""

from datetime import date
from decimal import ROUND_FLOOR

from donors.letter.facts import Facts
from donors.letter.words import age_words, listed, quoted
from donors.models import Condition
from donors.words import capital, how_many
from partnership.actors.templatetags.names import with_article
from partnership.evidence.templatetags.display import long_day

CONDITIONS_NAMED = 5


def late_sentences(facts: Facts) -> list[str]:
    """US$20m has been overdue since 30 June 2005 (seven months). …"""
    said = [
        _overdue(facts),
        _ages(facts),
        _behind(facts),
        _waiting(facts),
        _not_yet_due(facts),
    ]
    return [sentence for sentence in said if sentence]


def fell_due_on(facts: Facts) -> date | None:
    """The day on which all that is overdue fell due; None if there are several."""
    row, since = facts.row, facts.row.overdue_since
    days = {one.due_on for one in facts.instalments if since <= one.due_on <= facts.on}
    planned = sum(one.amount_usd for one in facts.instalments)
    if row.period_to and row.period_to < facts.on and (row.pledged_usd or 0) > planned:
        days.add(row.period_to)
    return since if days <= {since} else None


def _overdue(facts: Facts) -> str:
    row = facts.row
    if not row.overdue_usd:
        return ""
    since, age = row.overdue_since, age_words(row.overdue_since, facts.on)
    is_one = fell_due_on(facts)
    state = "has been overdue" if is_one else "is overdue, the oldest part of it"
    return f"{facts.money(row.overdue_usd)} {state} since {long_day(since)} ({age})."


def _ages(facts: Facts) -> str:
    row = facts.row
    buckets = [
        (row.overdue_0_6_usd, "for less than six months"),
        (row.overdue_6_12_usd, "for six to twelve months"),
        (row.overdue_12_usd, "for a year or more"),
    ]
    known = [(facts.money(usd), words) for usd, words in buckets if usd]
    if len(known) < 2:
        return ""
    (most, age), *others = known
    said = [f"{most} has been so {age}", *map(" ".join, others)]
    return f"Of this, {listed(said)}."


def _behind(facts: Facts) -> str:
    row = facts.row
    if not row.behind_schedule_usd:
        return ""
    behind = row.behind_schedule_usd
    passed = f"{row.months_passed} {'has' if row.months_passed == 1 else 'have'} passed"
    missing = (
        "none of that has"
        if behind == row.expected_by_now_usd
        else f"{facts.money(behind)} of that has not"
    )
    by = "By the reported figure " if row.basis == "reported" else ""
    return (
        f"Of the {row.months} months of its period, {passed}; on a straight line"
        f" {facts.money(row.expected_by_now_usd)} would have come by now."
        f" {capital(by + missing)}, which puts delivery {_months_behind(facts)} behind."
    )


def _months_behind(facts: Facts) -> str:
    """More than 15 months: how long ago the line was where the money is now."""
    row = facts.row
    come = row.pledged_usd - facts.remaining_usd
    behind = row.months_passed - come * row.months / row.pledged_usd
    whole = behind.to_integral_value(ROUND_FLOOR)
    if whole < 1:
        return "less than a month"
    words = how_many(int(whole), "month")
    return words if behind == whole else f"more than {words}"


def _waiting(facts: Facts) -> str:
    conditions, waiting = facts.conditions, facts.row.waiting_usd
    if not conditions or facts.row.used_gap_usd == 0:
        return ""
    named = [_condition(one) for one in conditions[:CONDITIONS_NAMED]]
    if more := len(conditions) - len(named):
        named.append(how_many(more, "other"))
    on = "a condition that is" if len(conditions) == 1 else "conditions that are"
    what = (
        f"{facts.money(waiting)} that would have come by now waits"
        if waiting
        else "Delivery depends"
    )
    return f"{what} on {on} not met: {'; '.join(named)}."


def _condition(condition: Condition) -> str:
    owner = condition.owner
    whose = (
        f"for {with_article(owner.name)} to meet"
        if owner
        else "whose it is to meet is not recorded"
    )
    return f"{quoted(condition.text)}, {whose}"


def _not_yet_due(facts: Facts) -> str:
    due = facts.row.not_yet_due_usd
    return f"{facts.money(due)} is not yet due." if due else ""
