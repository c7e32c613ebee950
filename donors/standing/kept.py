"""Read what is kept of a question; work out, and keep, what is lacking."""

import json
from dataclasses import dataclass
from typing import Any

from django.db import connection

from donors.position import PledgePosition
from donors.position.donor_gaps import MOST_DONORS, DonorGaps, read_donor_gaps
from donors.position.group import ORDER, Group, read_groups
from donors.position.positions import GROUPS
from donors.standing.figures import PACKED, added_up, summed, sums
from donors.standing.question import FOLDER, Question

HOLD, STALE, KEEP, TOGETHER, ANSWER = (
    (FOLDER / f"{name}.sql").read_text()
    for name in ("hold", "stale", "keep", "together", "answer")
)
BY_DONOR = (FOLDER / "by_donor.sql").read_text() + GROUPS.format(
    rows="by_donor", key="donor_group"
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
WHOLE = TOGETHER.format(
    most=MOST,
    sums=sums(),
    stale=STALE,
    used=summed("used_gap_usd"),
    above=summed("above_pledge_usd"),
    widest=MOST_DONORS,
) + ANSWER.format(rows="whole", added_up=added_up())


@dataclass(frozen=True)
class Standing:
    """Sums by group, and the pledges with the widest gaps, in the report's order.

    `donor_gaps` are of all donors, where all are asked for with rows.
    """

    groups: dict[str, Group]
    largest: list[int]
    donor_gaps: DonorGaps
    # Where nothing was kept, the rows came with the sums.
    rows: list[PledgePosition] | None = None


def standing(question: Question, limit: int, donor: int | None = None) -> Standing:
    """How all pledges stand, or one donor's; at most `limit` are named, up to 200."""
    words = words_of(question, limit, donor)
    found = _read((OF_ONE if donor else OF_ALL) + ADDED_UP, words)
    if found:
        return found
    words = lacking_is_kept(question, limit, donor)
    if words:
        found = _read(OF_ONE + ADDED_UP if donor else OF_EACH + WHOLE, words)
    return found or _now(question, limit, donor)


def rows_and_groups(
    question: Question, limit: int, donor: int | None = None
) -> tuple[list[PledgePosition], dict[str, Group]]:
    """What `Positions.rows_and_groups` gives, for the price of the rows alone."""
    found = standing(question, limit, donor)
    return rows_of(question, found), found.groups


def rows_of(question: Question, found: Standing) -> list[PledgePosition]:
    """The pledges that an answer names; a query, where they are not at hand."""
    if found.rows is not None:
        return found.rows
    return list(question.positions.of_pledges(found.largest).rows())


def lacking_is_kept(
    question: Question, limit: int = MOST, donor: int | None = None
) -> dict[str, Any] | None:
    """Work out what is lacking and keep it; the words to ask with, which find it all.

    None where nothing may be kept.
    """
    words, number = words_of(question, limit, donor), question.number()
    if number is None:
        return None
    stale = [row[0] for row in fetched((OF_ONE if donor else OF_EACH) + STALE, words)]
    if not stale:
        return words
    sql, params = question.positions.of_donors(stale).statement()
    tail = BY_DONOR + KEEP.format(most=MOST, packed=PACKED)
    kept = fetched(sql + tail, [*params, stale, number])
    return words | {"just_kept": [row[0] for row in kept]}


def fetched(sql: str, words: Any) -> list[tuple]:
    """All rows of a query."""
    with connection.cursor() as cursor:
        cursor.execute(sql, words)
        return cursor.fetchall()


def words_of(
    question: Question, limit: int = MOST, donor: int | None = None
) -> dict[str, Any]:
    """What the SQL of this folder asks with."""
    return question.words | {
        "donor": donor,
        "just_kept": [],
        "limit": min(limit, MOST),
    }


def _now(question: Question, limit: int, donor: int | None) -> Standing:
    """The same without what is kept."""
    positions = question.positions
    if donor:
        positions = positions.of_donors([donor])
    if not limit:  # the sums would come with the first row
        return Standing(positions.groups(), [], DonorGaps(), [])
    rows, groups, gaps = positions.rows_groups_and_donor_gaps(limit)
    return Standing(groups, [row.id for row in rows], gaps, rows)


def _read(sql: str, words: dict[str, Any]) -> Standing | None:
    """None where nothing is kept that holds."""
    [(groups, largest, rows, gaps)] = fetched(sql, words)
    if not rows:
        return None
    named = json.loads(largest or "{}")
    ids = [one for name in ORDER for one in named.get(name, [])]
    return Standing(read_groups(groups), ids[: words["limit"]], read_donor_gaps(gaps))
