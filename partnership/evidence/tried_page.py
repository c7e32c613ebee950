"""Pages of a list whose rows must be worked out before it is known which belong.

Rows are tried in the list's order until the page is full, so that a page costs the same
however long the list is. Where few belong, a page ends early and the next one looks on.
"""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from partnership.evidence.keyset import ROWS, Beginning, KeysetPage, Order, page_url

TRIED_FIRST, TRIED_AT_MOST = 200, 3_000
# Which of these rows belong, by their keys.
Chosen = Callable[[list[int]], set[int]]


def tried_page(
    found: QuerySet, order: Order, asked: QueryDict, chosen: Chosen
) -> KeysetPage:
    """The page of those of `found` that `chosen` names, in this order."""
    beginning = Beginning.asked_for(asked, order)
    page, cut_after, tried = _try(found, beginning, chosen)
    is_full, page = len(page) > ROWS, page[:ROWS]
    ahead = page[-1] if is_full else cut_after
    behind = page[0] if page and beginning.key else None
    if beginning.back:
        page.reverse()
        ahead, behind = behind, ahead
    return KeysetPage(
        rows=page,
        count=len(page),
        is_capped=bool(ahead or behind),
        previous_url=page_url(asked, "before", behind) if behind else "",
        next_url=page_url(asked, "after", ahead) if ahead else "",
        tried=0 if is_full or cut_after is None else tried,
    )


def _try(
    found: QuerySet, beginning: Beginning, chosen: Chosen
) -> tuple[list[Any], Any, int]:
    """The rows that belong, one more than a page has, as they are read.

    With them the row after which the search was given up, or None, and how many rows
    were tried.
    """
    page, key, tried, size = [], beginning.key, 0, TRIED_FIRST
    while True:
        rows = beginning.rows(found, key, size)
        tried += len(rows)
        belongs = chosen([row.pk for row in rows]) if rows else set()
        page += [row for row in rows if row.pk in belongs]
        if len(page) > ROWS or len(rows) < size:
            return page, None, tried
        if tried >= TRIED_AT_MOST:
            return page, rows[-1], tried
        key, size = (rows[-1].sort_key, rows[-1].pk), size * 2
