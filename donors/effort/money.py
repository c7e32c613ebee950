"""Money that each side disbursed and pledged, and the entries behind it (decision 52).

Both add up all that is recorded by the end of a month, in US dollars of each entry's
own day, so that the records behind a share add up to it to the cent.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Cast, Concat

from donors.effort.ledger import (
    DISBURSEMENT,
    ENTRY,
    PLEDGE,
    REVISION,
    bears,
    counted,
    entries,
    wholes,
)
from partnership.actors.effort import Borne, Effort, Measure
from partnership.actors.effort_reading import read_borne
from partnership.actors.effort_rows import rows_of
from partnership.actors.sides import SIDE_OF, Side
from partnership.evidence.composed_once import composed_once
from partnership.evidence.counting import left_out_grades
from partnership.evidence.lines import Line
from partnership.evidence.subqueries import compiled_all

FOLDER = Path(__file__).parent
COURSE = (FOLDER / "course.sql").read_text()
DISBURSED_SQL, PLEDGED_SQL = (
    (FOLDER / f"{name}.sql").read_text() + COURSE for name in ("disbursed", "pledged")
)


def read_disbursed(effort: Effort) -> Iterator[Borne]:
    """Disbursed by each day; unknown are pledges whose delivery nobody records."""
    yield from read_borne(*_disbursed(effort))


def read_pledged(effort: Effort) -> Iterator[Borne]:
    """Pledged by each day, as revised; unknown are pledges without an amount."""
    yield from read_borne(*_pledged(effort))


@composed_once
def _disbursed(effort: Effort) -> tuple[str, tuple[Any, ...]]:
    return _question(
        DISBURSED_SQL,
        effort,
        pledge=counted(effort).values(*PLEDGE),
        entry=entries(effort, DISBURSEMENT).values(*ENTRY),
    )


@composed_once
def _pledged(effort: Effort) -> tuple[str, tuple[Any, ...]]:
    soft = wholes(effort).filter(grade__in=left_out_grades(""))
    return _question(
        PLEDGED_SQL,
        effort,
        pledge=counted(effort).values(*PLEDGE),
        soft=soft.values(*PLEDGE),
        entry=entries(effort, REVISION).values(*ENTRY),
    )


def _question(
    sql: str, effort: Effort, **parts: QuerySet
) -> tuple[str, tuple[Any, ...]]:
    fragments, params = compiled_all(parts)
    text = sql.format(side_of=SIDE_OF, **fragments)
    return text, (*params, *effort.sides.params, list(effort.days))


def disbursed_rows(effort: Effort, side: Side) -> QuerySet:
    """The disbursements behind a share, and what took them back."""
    return _entry_rows(effort, side, DISBURSEMENT, "Disbursement for ")


def pledged_rows(effort: Effort, side: Side) -> QuerySet:
    """The pledges behind a share, and the entries that revised them."""
    own = counted(effort).filter(effort.sides.among("donor", side, effort.last))
    pledges = rows_of(
        own.exclude(amount_usd=None),
        effort.reader,
        actor="donor_id",
        what=Concat(Value("Pledge: "), "title"),
        dated_on="pledged_on",
        precision="pledged_precision",
        figure=F("amount_usd"),
        page=("donors:pledge", "pk"),
    )
    return pledges.union(_entry_rows(effort, side, REVISION, "Revision of "), all=True)


def _entry_rows(effort: Effort, side: Side, kind: str, word: str) -> QuerySet:
    found = entries(effort, kind).filter(is_counted=True)
    if kind == REVISION:
        own = counted(effort).exclude(amount_usd=None)
        found = found.filter(whole_id__in=own.values("pk"))
    return rows_of(
        found.filter(effort.sides.among("bearer_key", side, effort.last)),
        effort.reader,
        actor="bearer_key",
        what=Concat(Value(word), Cast("pledge__title", CharField())),
        dated_on="transacted_on",
        figure=F("amount_usd"),
        page=("donors:pledge", "pledge_id"),
    )


DISBURSED = Measure(
    key="disbursed",
    line=Line.ECONOMIC,
    name="Money disbursed",
    unit="",
    formula=(
        "All that a side’s donors are recorded to have disbursed by the end of a month,"
        " in US dollars of each entry’s own day, divided by what all sides with a"
        " figure have disbursed."
    ),
    leaves_out=(
        "Pledges whose delivery nobody records, which is not the same as nought, and"
        " what a trust fund passes on, since its deposits count."
    ),
    unknown=("pledge of unknown delivery", "pledges of unknown delivery"),
    noun="disbursement",
    read=read_disbursed,
    rows=disbursed_rows,
    counted=lambda effort: [entries(effort, DISBURSEMENT).filter(is_counted=True)],
    bears=lambda effort: bears(effort, DISBURSEMENT),
)
PLEDGED = Measure(
    key="pledged",
    line=Line.ECONOMIC,
    name="Money pledged (a promise)",
    unit="",
    formula=(
        "All that a side’s donors pledged by the end of a month, revisions included, in"
        " US dollars of each entry’s own day, divided by what all sides with a figure"
        " have pledged."
    ),
    leaves_out="Pledges without an amount, and what a trust fund passes on.",
    unknown=("pledge without an amount", "pledges without an amount"),
    noun="pledge",
    read=read_pledged,
    rows=pledged_rows,
    counted=lambda effort: [
        counted(effort).exclude(amount_usd=None),
        entries(effort, REVISION).filter(is_counted=True),
    ],
    bears=lambda effort: bears(effort, REVISION),
)
