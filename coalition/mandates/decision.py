"""How the day on which a decision is needed was worked out, in words."""

from collections.abc import Iterator
from typing import Any

from coalition.models import Mandate, Recess
from partnership.evidence.precision import DatePrecision
from partnership.evidence.templatetags.display import date_words, long_day
from partnership.evidence.visible_sources import with_sources


def recesses_crossed(mandate: Mandate, reader: Any) -> list[Recess]:
    """The recesses that bring the decision of a mandate forward, the last one first.

    None is asked for where the mandate, from `Mandate.objects.at()`, crosses none.
    """
    if mandate.decision_by == mandate.noticed_by:
        return []
    crossed = Recess.objects.visible_to(reader).filter(
        body=mandate.decision_body_id,
        starts_on__gt=mandate.decision_by,
        starts_on__lte=mandate.noticed_by,
    )
    return list(
        with_sources(crossed, reader).select_related("body").order_by("-starts_on")
    )


def worked_out(mandate: Mandate, recesses: list[Recess]) -> str:
    """One sentence from the expiry to the decision; empty where they are one day.

    Of an expiry of which only the month is known, it counts from the first day.
    """
    if mandate.expires_on is None or mandate.decision_by == mandate.expires_on:
        return ""
    expires = date_words(mandate.expires_on, mandate.expires_precision)
    if mandate.expires_precision != DatePrecision.DAY:
        expires = f"{long_day(mandate.expires_on)}, the earliest day of {expires},"
    less = " and ".join(_warning(mandate))
    steps = [f"{expires} less {less} is {long_day(mandate.noticed_by)}"] if less else []
    if recesses:
        steps.append(_recess_words(recesses))
    needed = f"decision needed by {long_day(mandate.decision_by)}"
    return f"{'; '.join(steps)}: {needed}."


def _warning(mandate: Mandate) -> Iterator[str]:
    """14 days’ notice, 30 days of recess: what is recorded as numbers of days."""
    for days, words in [
        (mandate.notice_days, "notice"),
        (mandate.recess_days, "recess"),
    ]:
        if days:
            yield f"{days:,} {'day' if days == 1 else 'days'} of {words}"


def _recess_words(recesses: list[Recess]) -> str:
    """Recesses that adjoin are told as one."""
    body, starts = recesses[0].body.name, long_day(recesses[-1].starts_on)
    return f"{body} is in recess from {starts} to {long_day(recesses[0].ends_on)}"
