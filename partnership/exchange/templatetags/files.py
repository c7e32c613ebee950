"""The files of a list, for a page of a floor that does not know them."""

from typing import Any

from django import template

from partnership.exchange.file_links import files_of
from partnership.exchange.registry import find_report

register = template.Library()


@register.simple_tag(takes_context=True)
def files_of_list(context: Any, name: str) -> list[dict[str, str]]:
    """The files of the list of this name, as the page of the request narrows it."""
    return files_of(context["request"], find_report(name))
