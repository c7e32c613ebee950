"""Why a record was changed: a code from a short list, words of one's own, or both.

The list is here and nowhere else. Both go into the history under `reason_code` and
`reason`; `reason_words` says them again, also for old events that have only words.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from django.db import models


class NoReason(ValueError):
    """Somebody tried to change a record without saying why."""


class ReasonCode(models.TextChoices):
    """Why money, a status, a date or a mandate changes, in the words of the field."""

    TOLD = "told", "The actor told us something new"
    DECIDED = "decided", "A decision or a vote was taken"
    PUBLISHED = "published", "A document was published"
    RESTATED = "restated", "The source restated its figure or date"
    RESCHEDULED = "rescheduled", "It was moved or called off"
    RETURNED = "returned", "The money went back"
    MISTAKE = "mistake", "A mistake of ours is corrected"
    REMARKED = "remarked", "The marking was reviewed"
    IN_HAND = "in_hand", "It is in hand"
    WAITING = "waiting", "It waits for somebody else"
    NOT_NEEDED = "not_needed", "Nothing needs to be done"
    OTHER = "other", "Other"


# What each kind of question offers.
OF_A_RECORD = (
    ReasonCode.TOLD,
    ReasonCode.DECIDED,
    ReasonCode.PUBLISHED,
    ReasonCode.RESTATED,
    ReasonCode.RESCHEDULED,
    ReasonCode.MISTAKE,
    ReasonCode.REMARKED,
    ReasonCode.OTHER,
)
OF_A_REVERSAL = (
    ReasonCode.MISTAKE,
    ReasonCode.RETURNED,
    ReasonCode.RESTATED,
    ReasonCode.OTHER,
)
OF_AN_AMOUNT = (
    ReasonCode.TOLD,
    ReasonCode.DECIDED,
    ReasonCode.PUBLISHED,
    ReasonCode.RESTATED,
    ReasonCode.OTHER,
)
OF_QUIET = (
    ReasonCode.IN_HAND,
    ReasonCode.WAITING,
    ReasonCode.NOT_NEEDED,
    ReasonCode.OTHER,
)


@dataclass(frozen=True)
class Reason:
    """Why: a code, words, or both; "other" has words. Jobs give words alone."""

    code: str = ""
    text: str = ""

    def __post_init__(self) -> None:
        if not self.text.strip() and self.code in ("", ReasonCode.OTHER):
            raise NoReason("A change needs a reason: a code of the list, or words.")
        if self.code and self.code not in ReasonCode.values:
            raise NoReason(f"“{self.code}” is not a reason of the list.")

    @classmethod
    def of(cls, said: "Reason | str") -> Self:
        """A reason as it is, or the plain words of a job, a command or a button."""
        return said if isinstance(said, Reason) else cls(text=said)

    def __str__(self) -> str:
        return reason_words(self.as_history())

    def as_history(self) -> dict[str, str]:
        """What stands beside the change in the history."""
        return {"reason_code": str(self.code), "reason": self.text}


def reason_words(context: Mapping[str, Any]) -> str:
    """The reason in a history context in words; empty if none was given."""
    code, text = context.get("reason_code") or "", context.get("reason") or ""
    known = code in ReasonCode.values and code != ReasonCode.OTHER
    label = ReasonCode(code).label if known else ""
    return f"{label}: {text}" if label and text else label or text


def choices_of(codes: Iterable[ReasonCode]) -> list[tuple[str, str]]:
    """These codes as a form offers them."""
    return [(code.value, code.label) for code in codes]
