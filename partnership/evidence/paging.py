"""Pages of a list, and the addresses of those around the one that is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import QueryDict


@dataclass(frozen=True)
class Part:
    """One page of a list, where a page of ours may have several lists."""

    page: Page
    previous_url: str
    next_url: str

    @property
    def rows(self) -> list[Any]:
        """What stands on it."""
        return list(self.page.object_list)


def part_of(
    rows: QuerySet | Sequence[Any],
    most: int,
    asked: QueryDict,
    name: str = "page",
    count: int | None = None,
) -> Part:
    """The page that was asked for by this name, or the nearest; `count` if known."""
    paginator = Paginator(rows, most)
    if count is not None:
        paginator.count = count
    page = paginator.get_page(asked.get(name))
    return Part(page, page_url(asked, page, -1, name), page_url(asked, page, 1, name))


def page_url(asked: QueryDict, page: Page, step: int, name: str = "page") -> str:
    """The page before or after this one, with all else asked; empty without one."""
    number = page.number + step
    if number not in page.paginator.page_range:
        return ""
    query = asked.copy()
    query[name] = str(number)
    return f"?{query.urlencode()}"
