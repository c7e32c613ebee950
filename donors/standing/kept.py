"""Read what is kept of a question; work out, and keep, what is lacking."""

import json
from dataclasses import dataclass
from typing import Any

from django.db import connection

from donors.position import PledgePosition
from donors.position.group import ORDER, Group, read_groups
from donors.position.positions import GROUPS
from donors.standing.figures import PACKED, added_up, sums
from donors.standing.question import FOLDER, Question

HOLD, STALE, KEEP, TOGETHER, ANSWER = (
    (FOLDER / f"{name}.sql").read_text()
    for name in ("hold", "stale", "keep", "together", "answer")
)
# What is kept is believed for so long; the changes are kept for longer.
DAYS = 7
# No page shows more rows of one group.
MOST = 200

OF_ALL = HOLD.format(whose="kept.donor_key = 0", touched="true", days=DAYS)
OF_EACH = HOLD.format(
    whose="kept.donor_key <> 0", touched="change.donor_key = kept.donor_key", days=DAYS
)
OF_ONE = HOLD.format(
    whose="kept.donor_key = %(donor)s",
    touched="change.donor_key = kept.donor_key",
    days=DAYS,
)
ADDED_UP = ANSWER.format(rows="holding", added_up=added_up())
WHOLE = TOGETHER.format(most=MOST, sums=sums(), stale=STALE) + ANSWER.format(
    rows="whole", added_up=added_up()
)


@dataclass(frozen=True)
class Standing:
    """Sums by group, and the pledges with the widest gaps, in the report's order."""

    groups: dict[str, Group]
    largest: list[int]
    # Where nothing was kept, the rows came with the sums.
    rows: list[PledgePosition] | None = None


def standing(question: Question, limit: int, donor: int | None = None) -> Standing:
    """How all pledges stand, or one donor's; at most `limit` are named, up to 200."""
    words = question.words | {
        "donor": donor,
        "just_kept": [],
        "limit": min(limit, MOST),
    }
    found = _read((OF_ONE if donor else OF_ALL) + ADDED_UP, words)
    if found is None:
        found = _keep(question, words)
    return found or _now(question, limit, donor)


def rows_and_groups(
    question: Question, limit: int, donor: int | None = None
) -> tuple[list[PledgePosition], dict[str, Group]]:
    """What `Positions.rows_and_groups` gives, for the price of the rows alone."""
    found = standing(question, limit, donor)
    if found.rows is not None:
        return found.rows, found.groups
    return list(question.positions.of_pledges(found.largest).rows()), found.groups


def _keep(question: Question, words: dict[str, Any]) -> Standing | None:
    """Work out what is lacking and keep it; None where nothing may be kept."""
    number = question.number()
    if number is None:
        return None
    of_each = OF_ONE if words["donor"] else OF_EACH
    stale = [row[0] for row in _fetch(of_each + STALE, words)]
    if stale:
        words = words | {"just_kept": _kept_now(question, number, stale)}
    return _read(of_each + (ADDED_UP if words["donor"] else WHOLE), words)


def _kept_now(question: Question, number: int, donors: list[int]) -> list[int]:
    """Work out the sums of these donors in one statement; the keys of what it keeps."""
    positions = question.positions.of_donors(donors)
    groups = GROUPS.format(rows="by_donor", key="donor_group")
    tail = KEEP.format(groups=groups, most=MOST, packed=PACKED)
    sql, params = positions.statement()
    with connection.cursor() as cursor:
        cursor.execute(sql + tail, [*params, donors, number])
        return [row[0] for row in cursor.fetchall()]


def _now(question: Question, limit: int, donor: int | None) -> Standing:
    """The same without what is kept."""
    positions = question.positions
    if donor:
        positions = positions.of_donors([donor])
    rows, groups = positions.rows_and_groups(limit)
    return Standing(groups, [row.id for row in rows], rows)


def _read(sql: str, words: dict[str, Any]) -> Standing | None:
    """None where nothing is kept that holds."""
    [(groups, largest, rows)] = _fetch(sql, words)
    if not rows:
        return None
    named = json.loads(largest or "{}")
    ids = [one for name in ORDER for one in named.get(name, [])]
    return Standing(read_groups(groups), ids[: words["limit"]])


def _fetch(sql: str, words: dict[str, Any]) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, words)
        return cursor.fetchall()
