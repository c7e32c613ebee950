"""Asks on the pages of the other lines; the page's view has found them already."""

from typing import Any

from django import template

from partnership.diplomacy.asks.beside import add_url

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
def ask_for(context: dict[str, Any], wanted: str = "", **about: str) -> str:
    """Where an ask is added with these words; empty for who may not add one."""
    request = context["request"]
    if not request.user.has_perm("diplomacy.add_ask"):
        return ""
    return add_url(request, **{"wanted": wanted} | about)
