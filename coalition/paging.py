"""The addresses of the pages around one page of a list."""

from django.core.paginator import Page
from django.http import QueryDict


def page_url(asked: QueryDict, page: Page, step: int) -> str:
    """The page before or after this one, with all else asked; empty without one."""
    number = page.number + step
    if number not in page.paginator.page_range:
        return ""
    query = asked.copy()
    query["page"] = str(number)
    return f"?{query.urlencode()}"
