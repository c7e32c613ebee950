"""The steps of one mandate as dates: passed, next, still to come, the end."""

from dataclasses import dataclass
from datetime import date

from coalition.days import shifted
from coalition.models import Mandate
from coalition.models.mandate_queries import CLOSED
from coalition.steps import STEPS


@dataclass(frozen=True)
class Rung:
    """One step: its words, its day, and whether it is done, next, or the end."""

    words: str
    on: date
    state: str
    note: str = ""


def rungs(mandate: Mandate, on: date) -> list[Rung]:
    """The ladder of a mandate from `Mandate.objects.at()`; none without an expiry."""
    if mandate.expires_on is None or mandate.status in CLOSED:
        return []
    days = [shifted(mandate.decision_by, -step) for step in STEPS]
    ahead = [day for day in days if day > on]
    steps = [
        Rung(
            words=f"{step} days",
            on=day,
            state="done" if day <= on else ("next" if day == ahead[0] else ""),
        )
        for step, day in zip(STEPS, days, strict=True)
    ]
    if mandate.decision_by != mandate.expires_on:
        steps.append(Rung("Decision needed", mandate.decision_by, ""))
    return [*steps, Rung("Expires", mandate.expires_by, "end", _latest(mandate))]


def _latest(mandate: Mandate) -> str:
    return "at the latest" if mandate.expires_by != mandate.expires_on else ""
