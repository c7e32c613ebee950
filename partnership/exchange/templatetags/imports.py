"""Imports, for the pages that lead to them or show what they counted."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django import template

from partnership.exchange.imports.registry import find_kind

register = template.Library()

# What the report counts of the rows themselves stands in a table of its own.
OF_THE_ROWS = ("rows_left_out",)
MAY_IMPORT = "exchange.add_dataimport"


class Counts(NamedTuple):
    """What a kind of import counted beside its rows, by what it was."""

    title: str
    counts: Mapping[str, int]


@register.inclusion_tag("exchange/imports/_link.html", takes_context=True)
def import_link(context: Any, kind: str, words: str) -> dict[str, Any]:
    """A link to where a file of this kind is brought; nothing for who may not."""
    request = context["request"]
    may = request.user.has_perm(MAY_IMPORT) and find_kind(kind).may_import(request.user)
    return {
        "request": request,
        "chosen_view": context.get("chosen_view"),
        "kind": kind if may else "",
        "words": words,
    }


@register.filter
def further_counts(report: Mapping[str, Any]) -> list[Counts]:
    """What the report of an import counts beside its rows, such as unknown elements."""
    return [
        Counts(name.replace("_", " ").capitalize(), counts)
        for name, counts in report.items()
        if name not in OF_THE_ROWS and _are_counts(counts)
    ]


def _are_counts(said: Any) -> bool:
    return (
        isinstance(said, Mapping)
        and bool(said)
        and all(isinstance(one, int) for one in said.values())
    )
