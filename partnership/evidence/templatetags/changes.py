"""Addresses of changes: those of one record, and those about one actor."""

from typing import Any
from urllib.parse import urlencode

from django import template
from django.db.models import Model

from partnership.evidence.changes import key_of
from partnership.evidence.templatetags.display import link

register = template.Library()


@register.simple_tag(takes_context=True)
def changes_of(context: dict[str, Any], url_name: str, record: Model) -> str:
    """The address of all changes of a record since it was first recorded."""
    key = key_of(type(record), record.pk)
    return _with(link(context, url_name), record=key, period_from="")


@register.simple_tag(takes_context=True)
def changes_about(context: dict[str, Any], url_name: str, actor: Model) -> str:
    """The address of the latest changes of all that is recorded of an actor."""
    return _with(link(context, url_name), actor=actor.slug)


def _with(address: str, **query: str) -> str:
    joint = "&" if "?" in address else "?"
    return f"{address}{joint}{urlencode(query)}"
