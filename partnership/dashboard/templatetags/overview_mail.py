"""Tags of the mail: addresses that lead to this site from anywhere, bars, and looks."""

from typing import Any
from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.urls import reverse

from partnership.dashboard.bars import PledgeBar, StrengthBar
from partnership.dashboard.mail import strips, styles

register = template.Library()


@register.simple_tag(takes_context=True)
def site_link(context: dict[str, Any], url_name: str, *args: Any) -> str:
    """The whole address of a page, as at the date of the mail.

    The host is the operator's setting, never what somebody asked by.
    """
    asked = urlencode({"as_at": context["on"].isoformat()})
    return f"{settings.MAIL.site}{reverse(url_name, args=args)}?{asked}"


@register.simple_tag
def line_style(line: str) -> str:
    """The look of a line's name."""
    return styles.line_style(line)


@register.simple_tag
def tag_style(tone: str) -> str:
    """The look of a status."""
    return styles.tag_style(tone)


@register.filter
def strip_of(bar: StrengthBar | PledgeBar) -> list[strips.Cell]:
    """The cells of a bar."""
    if isinstance(bar, PledgeBar):
        return strips.pledge_strip(bar)
    return strips.strength_strip(bar)
