"""How the security line says states in words and tones."""

from coalition.models.mandate_queries import MandateStatus
from coalition.steps import Step

# Mandate status -> (tone, words of the tag); the others need no tag.
MANDATE_TAGS = {
    MandateStatus.EXPIRING: ("amber", "Decision due"),
    MandateStatus.REVIEW_DUE: ("amber", "Review due"),
    MandateStatus.LAPSED: ("red", "Lapsed"),
}


def step_words(step: str) -> str:
    """The step of the ladder in words; empty when none is reached."""
    return Step(step).label if step else ""
