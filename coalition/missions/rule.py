"""The rule of retention, in words; `standing.sql` is the one place that works it out.

Design, section 3.2: a contributor that leaves one mission and takes another is
retained, not lost. At a date D, of what the reader may see:

- A *departure* is a contributor whose status is leaving or departed, or whose newest
  stated plan is to leave (unless that is assessed as less than likely), or who has ever
  departed: one that has happened stays in the count for ever. A contributor is one
  departure, its newest. A plan from before a departure has been carried out.
- It is *retained* when an option of it is accepted by D, or deployed by D since it
  began to go. A mission on which it was deployed before that is the one that it leaves,
  and one that nobody has thought of by D is none.
- The *rate* is the retained of the departures; of none there is no rate.

*Reluctant* is a contributor whose status is reducing, or whose newest plan is to reduce
or to leave, unless that is assessed as less than likely; or whose newest plan is
recorded as not known, with a likelihood of likely or more.

States are counted whatever bears them; how many rest on press alone is said beside.
"""

from collections.abc import Collection
from pathlib import Path
from typing import Any

from django.db import models

from coalition.models import Contributor, ContributorStatus, Intent, OptionStep
from partnership.alerts.rules import composed
from partnership.evidence.composed_once import composed_once

STANDING = Path(__file__).with_name("standing.sql").read_text()


class Outcome(models.TextChoices):
    """What has become of a departure, in the order in which pages list them."""

    NOTHING = "nothing", "Leaving, nothing explored"
    OPEN = "open", "Leaving, option open"
    TO_FOLLOW = "to_follow", "Leaving, mission to follow"
    LOST = "lost", "Departed, no mission follows"
    GONE_OPEN = "gone_open", "Departed, option open"
    RETAINED = "retained", "Departed and retained"


RETAINED = (Outcome.TO_FOLLOW, Outcome.RETAINED)


def statement(tail: str, reader: Any, among: Collection[int] | None = None) -> str:
    """The standing of every contributor that the reader may see, and what a tail asks.

    Its one parameter is `days`, a list of dates. `among` names some contributors: then
    only theirs is worked out.
    """
    standing = _of_all(reader) if among is None else _standing(reader, among)
    return f"{standing} {tail}"


@composed_once
def _of_all(reader: Any) -> str:
    return _standing(reader)


def _standing(reader: Any, among: Collection[int] | None = None) -> str:
    def seen(model: type[models.Model], contributor: str) -> models.QuerySet:
        rows = model.objects.visible_to(reader).order_by()
        return rows if among is None else rows.filter(**{f"{contributor}__in": among})

    contributors = seen(Contributor, "pk")
    statuses = seen(ContributorStatus, "contributor")
    intents = seen(Intent, "contributor")
    steps = seen(OptionStep, "option__contributor")
    return STANDING.format(
        contributors=_columns(
            contributors,
            "pk",
            "actor_id",
            "actor__name",
            "marking_id",
            "actor__marking_id",
        ),
        statuses=_columns(
            statuses, "pk", "contributor_id", "status", "since", "grade", "marking_id"
        ),
        intents=_columns(
            intents,
            "contributor_id",
            "intent",
            "likelihood",
            "stated_on",
            "takes_effect_on",
            "grade",
            "marking_id",
        ),
        steps=_columns(
            steps,
            "pk",
            "option_id",
            "option__contributor_id",
            "option__mission_id",
            "option__mission__name",
            "option__mission__proposed_on",
            "state",
            "since",
            "since_precision",
            "grade",
        ),
    )


def _columns(rows: models.QuerySet, *names: str) -> str:
    return composed(rows.values_list(*names))
