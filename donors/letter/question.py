"""The questions to put to a donor: they follow from the state of the pledge."""

from donors.letter.facts import Facts
from donors.letter.late import fell_due_on
from donors.letter.words import quoted
from donors.models import Condition, Instalment, NonDelivery
from donors.position.status import Status
from donors.words import how_many
from partnership.evidence.templatetags.display import long_day

BY_REASON = {
    NonDelivery.SPREAD: "How much of it is planned for which year?",
    NonDelivery.DEBT_AGREEMENT: "What does the debt agreement still need?",
    NonDelivery.ELECTED_GOVERNMENT: (
        "Which step towards an elected government does {donor} wait for?"
    ),
    NonDelivery.IMPLEMENTATION: "What would ease the implementation, and who can help?",
    NonDelivery.SECURITY: (
        "Which level of security does {donor} need, and could another channel carry"
        " the money until then?"
    ),
    NonDelivery.BACKSLIDING: "Does {donor} stand by the pledge?",
    NonDelivery.OTHER: "Does the stated reason still hold?",
}


def questions(facts: Facts) -> list[str]:
    """What to ask of this pledge; nothing where all of it came, or none is due."""
    said = [*_of_state(facts), _of_reason(facts), _which_figure(facts)]
    return [question for question in said if question]


def _of_state(facts: Facts) -> list[str]:
    row = facts.row
    match row.status:
        case Status.OVERDUE:
            return [_overdue(facts)]
        case Status.BEHIND_SCHEDULE:
            return [_behind_schedule(facts)]
        case Status.WAITING:
            return [_condition(facts, one) for one in facts.conditions[:1]]
        case Status.NO_FIGURE if row.pledged_usd is None:
            return ["What has been given, and what is it worth?"]
        case Status.NO_FIGURE if len(facts.parts) > 1:
            return ["How much of each part has been delivered?"]
        case Status.NO_FIGURE:
            return [
                f"How much of the {facts.money(row.pledged_usd)} has been delivered?"
            ]
        case Status.NOT_YET_DUE:
            return [_next(facts, one) for one in _to_come(facts)[:1]]
    return []


def _overdue(facts: Facts) -> str:
    money, due_on = facts.money(facts.row.overdue_usd), fell_due_on(facts)
    which = f"due on {long_day(due_on)}" if due_on else "that is overdue"
    return f"By which date will the {money} {which} be paid?"


def _behind_schedule(facts: Facts) -> str:
    row, money = facts.row, facts.money(facts.remaining_usd)
    left = int(row.months - row.months_passed)
    whole = facts.on.day == row.period_from.day
    rest = (
        f"in the {how_many(left, 'month')} left"
        if whole and left > 1
        else f"in what is left of its period, to {long_day(row.period_to)}"
    )
    return f"How will the remaining {money} be disbursed {rest}?"


def _condition(facts: Facts, condition: Condition) -> str:
    """Whose condition it is decides who is asked what."""
    text, owner = quoted(condition.text), condition.owner
    if owner and owner.pk == facts.host:
        return (
            f"Does {facts.donor} regard the condition {text} as met, and if not, what"
            " is missing?"
        )
    if owner and owner.pk == facts.pledge.donor_id:
        return f"By which date will {facts.donor} meet the condition {text}?"
    return f"What must happen for the condition {text} to be met, and by when?"


def _to_come(facts: Facts) -> list[Instalment]:
    return [one for one in facts.instalments if one.due_on > facts.on]


def _next(facts: Facts, instalment: Instalment) -> str:
    money, due_on = facts.money(instalment.amount_usd), long_day(instalment.due_on)
    return f"Is the instalment of {money} due on {due_on} on course?"


def _of_reason(facts: Facts) -> str:
    """What to make of the stated reason; where none is stated, what it is."""
    if not facts.late_usd:
        return ""
    if facts.explanation is None:
        return "What holds the money back?" if not facts.conditions else ""
    return BY_REASON[facts.explanation.reason].format(donor=facts.donor)


def _which_figure(facts: Facts) -> str:
    """Where sources disagree, the donor knows."""
    row = facts.row
    if facts.other_pledged:
        return f"Which amount does {facts.donor} hold to be the pledge?"
    if row.above_pledge_usd or facts.other_undelivered:
        return f"Which amount does {facts.donor} hold to be undelivered?"
    return ""
