"""Whether the personnel of a mandate's contributor serve under it, in words."""

from datetime import date

from coalition.models import Mandate, Status
from coalition.models.mandate_queries import MandateStatus

# What is said of the personnel where the mandate is not the one that runs.
OTHERWISE = {
    MandateStatus.LAPSED: "are still on record as serving",
    MandateStatus.ENDED_EARLY: "are still on record as serving",
    MandateStatus.NOT_YET_RUNNING: "are to serve under it",
}


def serving_words(mandate: Mandate, on: date) -> str:
    """530 personnel serve under it; empty without a figure, or once it is replaced.

    Of a mandate from `Mandate.objects.at()` with its stake.
    """
    if mandate.contributor_status == Status.DEPARTED:
        return f"{mandate.holder} has departed: nobody serves under it."
    replaced = mandate.status == MandateStatus.SUPERSEDED
    if mandate.personnel is None or (replaced and _is_over(mandate, on)):
        return ""
    what = OTHERWISE.get(mandate.status, "serve under it")
    return f"{mandate.personnel:,} personnel {what}."


def _is_over(mandate: Mandate, on: date) -> bool:
    return bool(mandate.expires_by and mandate.expires_by < on)
