"""Tags of the mail: addresses that lead to this site from anywhere, bars, and looks."""

from html import unescape
from typing import Any
from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.safestring import SafeString

from donors.gap_report.bars import Piece
from partnership.dashboard.balance.panel import Bar
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


@register.simple_tag
def swatch_style(look: str) -> str:
    """The look of the key to a part of a bar."""
    return styles.swatch_style(look)


@register.simple_tag
def site_address(address: str) -> str:
    """The whole address of a page that a record knows by its path."""
    return f"{settings.MAIL.site}{address}"


@register.filter
def gap_strip(pieces: list[Piece]) -> list[strips.Cell]:
    """The cells of the bar of a gap."""
    return strips.gap_strip(pieces)


@register.filter
def donor_strip(width: int) -> list[strips.Cell]:
    """The cells of the bar of a donor."""
    return strips.donor_strip(width)


@register.filter
def side_strip(bar: Bar) -> list[strips.Cell]:
    """The cells of the bar of a line's effort."""
    return strips.side_strip(bar)


@register.filter
def as_text(markup: str) -> str:
    """Words of the page as plain text: its figures without their names."""
    is_markup = isinstance(markup, SafeString)
    return unescape(strip_tags(markup)) if is_markup else str(markup)
