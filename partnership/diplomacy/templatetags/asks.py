"""Asks on the pages of the other lines; the page's view has found them already."""

from typing import Any

from django import template

from partnership.diplomacy.asks.beside import add_url, asked_of
from partnership.evidence.models import Record

LONGEST_WANTED = 200

register = template.Library()


@register.inclusion_tag("diplomacy/_asks_beside.html", takes_context=True)
def asks_beside(context: dict[str, Any], heading: str = "What we ask") -> dict:
    """A section of the asks about this record, or of this actor; empty without any."""
    request = context["request"]
    shown = getattr(request, "beside", {}).get("asks")
    return {
        "shown": shown,
        "heading": heading,
        "request": request,
        "perms": context.get("perms"),
    }


@register.simple_tag(takes_context=True)
def ask_for(context: dict[str, Any], record: Record, wanted: str = "") -> str:
    """Where an ask of this actor, or about this record, is added with these words.

    Empty for who may not add one.
    """
    request = context["request"]
    if not request.user.has_perm("diplomacy.add_ask"):
        return ""
    return add_url(request, wanted=wanted[:LONGEST_WANTED], **asked_of(record))
