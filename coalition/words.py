"""How the security line says days and states in words and tones."""

from coalition.models.mandate_queries import MandateStatus
from coalition.steps import Step

EN_DASH = "\N{EN DASH}"


def days_words(days: int | None, at_most: int | None = None) -> str:
    """150 days, 150–180 days where only the month is known, 3 days ago, today."""
    if days is None:
        return ""
    at_most = days if at_most is None else at_most
    if at_most < 0:
        return f"{_days(-at_most)} ago"
    if days < 0 and at_most == 0:
        return "by today"
    if days < 0:
        return f"within {_days(at_most)}"
    if days == at_most:
        return _days(days) if days else "today"
    return f"{days:,}{EN_DASH}{_days(at_most)}"


def _days(number: int) -> str:
    return f"{number:,} day{'' if number == 1 else 's'}"


# Mandate status -> (tone, words of the tag); the others need no tag.
MANDATE_TAGS = {
    MandateStatus.EXPIRING: ("amber", "Decision due"),
    MandateStatus.REVIEW_DUE: ("amber", "Review due"),
    MandateStatus.LAPSED: ("red", "Lapsed"),
}


def step_words(step: str) -> str:
    """The step of the ladder in words; empty when none is reached."""
    return Step(step).label if step else ""
