"""Pledges of the actor that are overdue or behind schedule, in US dollars."""

from collections import defaultdict

from django.urls import reverse

from donors.models import (
    Condition,
    Instalment,
    Pledge,
    PledgeStatement,
    Transaction,
)
from donors.position import PledgePosition
from donors.position.status import Status
from donors.words import dollars
from partnership.alerts.suggestions import Occasion, Pressing, Suggestion
from partnership.evidence.templatetags.display import date_words, long_day
from partnership.evidence.told import Line

# More late pledges than one donor has been told of at one meeting.
READ_AT_MOST = 20


def pledges(asked: Occasion) -> list[Suggestion]:
    """Whole pledges that are late at the date; three queries."""
    on, reader = asked.on, asked.reader
    mine = Pledge.objects.visible_to(reader).at(on).wholes()
    positions = mine.filter(donor=asked.actor_id).with_position(on, reader)
    late = positions.with_statuses(Status.OVERDUE, Status.BEHIND_SCHEDULE)
    rows = list(late.rows(limit=READ_AT_MOST))
    borne = _borne([row.id for row in rows], asked) if rows else {}
    return [_suggestion(row, borne[row.id] | {row.marking_id}) for row in rows]


def _borne(keys: list[int], asked: Occasion) -> dict[int, set[int]]:
    """The markings of each pledge's donor, and of all that its figures rest on."""
    reader, on = asked.reader, asked.on
    ledgers = [
        (Pledge.objects.filter(pledged_on__lte=on), "parent"),
        *(
            (records, path)
            for records in (
                Transaction.objects.filter(transacted_on__lte=on),
                PledgeStatement.objects.filter(stated_on__lte=on),
                Instalment.objects.agreed_by(on),
                Condition.objects.filter(set_on__lte=on),
            )
            for path in ("pledge", "pledge__parent")
        ),
    ]
    found = [
        records.visible_to(reader)
        .filter(**{f"{path}__in": keys})
        .order_by()
        .values_list(path, "marking")
        for records, path in ledgers
    ]
    donors = Pledge.objects.filter(pk__in=keys).order_by()
    borne = defaultdict(set)
    for key, marking in donors.values_list("pk", "donor__marking").union(*found):
        borne[key].add(marking)
    return borne


def _suggestion(row: PledgePosition, marks: set[int]) -> Suggestion:
    is_overdue = row.status == Status.OVERDUE
    text, why = _overdue(row) if is_overdue else _behind(row)
    return Suggestion(
        key=f"pledge:{row.id}:{row.status}",
        text=text,
        why=why,
        record=f"{row.donor}: {row.title}",
        url=reverse("donors:pledge", args=[row.id]),
        line=Line.ECONOMIC,
        pressing=Pressing.LATE if is_overdue else Pressing.OPEN,
        marking_ids=frozenset(marks),
        due_on=row.overdue_since,
    )


def _promise(row: PledgePosition) -> str:
    made = date_words(row.pledged_on, row.pledged_precision)
    if row.pledged_usd is None:
        return f"“{row.title}”, promised {made}"
    return f"“{row.title}”, {dollars(row.pledged_usd)}, promised {made}"


def _overdue(row: PledgePosition) -> tuple[str, str]:
    usd = dollars(row.overdue_usd)
    since = f" since {long_day(row.overdue_since)}" if row.overdue_since else ""
    return (
        f"{usd} of what you promised ({_promise(row)}) has been overdue{since}. We ask"
        " you to pay it, and to tell us by when.",
        f"{usd} is overdue{since}, of {_whole(row)}.",
    )


def _behind(row: PledgePosition) -> tuple[str, str]:
    usd = dollars(row.behind_schedule_usd)
    return (
        f"{usd} of what you promised ({_promise(row)}) is behind schedule. We would"
        " like to hear when it will come, and what holds it up.",
        f"{usd} is behind a straight line over its period, of {_whole(row)}.",
    )


def _whole(row: PledgePosition) -> str:
    """US$220m pledged, of which US$177m is still to come."""
    pledged = (
        f"{dollars(row.pledged_usd)} pledged" if row.pledged_usd else "its promise"
    )
    if row.used_gap_usd is None:
        return pledged
    return f"{pledged}, of which {dollars(row.used_gap_usd)} is still to come"
