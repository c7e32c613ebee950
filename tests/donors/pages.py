"""What the tests of pages share."""

from datetime import date

from partnership.evidence.models import Grade
from tests.factories import make_marking, make_source


def day(name, on):
    """A date as its three boxes send it."""
    return {f"{name}_{part}": getattr(on, part) for part in ("day", "month", "year")}


def text(response):
    """A page's HTML with its white space made even."""
    return " ".join(response.content.decode().split())


def pledge_form(**values):
    """What the form of a pledge sends."""
    return {
        "title": "Irbil pledge",
        "instrument": "grant",
        "line": "economic",
        "channel": "direct",
        "amount": "250,000,000",
        "currency": "USD",
        "pledged_precision": "day",
        **day("pledged_on", date(2006, 1, 20)),
        "delivery_is_tracked": "on",
        "grade": Grade.OFFICIAL,
        "source": make_source().pk,
        "marking": make_marking().pk,
        "reason_code": "mistake",
        **values,
    }
