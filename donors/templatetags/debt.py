"""How debt is written: ranges in US$ billion, and shares of a claim."""

from decimal import Decimal

from django import template

from donors.debt import words

register = template.Library()


@register.simple_tag
def billions(low: Decimal | None, high: Decimal | None) -> str:
    """9.0–30.0, one figure where both are the same; unknown is empty."""
    return words.billions(low, high)


@register.filter
def percent_of_claim(percent: Decimal | None) -> str:
    """80%; unknown is empty."""
    return words.percent_words(percent)
