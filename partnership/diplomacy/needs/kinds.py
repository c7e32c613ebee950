"""Kinds of help and their units: the unit belongs to the kind, money to a currency.

Two kinds are never added together, and neither are two currencies.
"""

from decimal import Decimal

from django.db import models


class Kind(models.TextChoices):
    """What a need asks for, and an offer gives."""

    MONEY = "money", "Money"
    POSTS = "posts", "Posts"
    TRAINERS = "trainers", "Trainers"
    MISSIONS = "missions", "Missions"
    DEBT_RELIEF = "debt_relief", "Debt relief"


# Counted in a currency; the others are counted whole.
MONIED = (Kind.MONEY, Kind.DEBT_RELIEF)
ONE = {Kind.POSTS: "post", Kind.TRAINERS: "trainer", Kind.MISSIONS: "mission"}
UNSTATED = {
    Kind.MONEY: "money, the amount not stated",
    Kind.POSTS: "posts, how many not stated",
    Kind.TRAINERS: "trainers, how many not stated",
    Kind.MISSIONS: "missions, how many not stated",
    Kind.DEBT_RELIEF: "debt relief, the amount not stated",
}


def figure(quantity: Decimal) -> str:
    """A quantity without its unit: 4,000,000 or 1,000.50."""
    whole = quantity == quantity.to_integral_value()
    return f"{quantity:,.0f}" if whole else f"{quantity:,.2f}"


def unit_of(kind: str, currency: str = "", number: Decimal | int = 2) -> str:
    """The unit of a kind: posts, post, USD, USD of debt relief."""
    if kind in ONE:
        return ONE[Kind(kind)] + ("" if number == 1 else "s")
    currency = currency or "currency not stated"
    return f"{currency} of debt relief" if kind == Kind.DEBT_RELIEF else currency


def in_words(kind: str, quantity: Decimal | None, currency: str = "") -> str:
    """12 posts; USD 4,000,000; posts, how many not stated. Unknown is not nought."""
    if quantity is None:
        return UNSTATED[Kind(kind)]
    if not quantity and kind in MONIED and not currency:
        return "nothing"
    if kind in ONE:
        return f"{figure(quantity)} {unit_of(kind, number=quantity)}"
    words = f"{currency} {figure(quantity)}"
    return f"{words} of debt relief" if kind == Kind.DEBT_RELIEF else words


class Quantified:
    """What is so much of a kind of help; an unknown quantity is None."""

    kind: str
    quantity: Decimal | None
    currency: str

    @property
    def in_words(self) -> str:
        """12 posts; USD 4,000,000; posts, how many not stated."""
        return in_words(self.kind, self.quantity, self.currency)


def group_words(kind: str, currency: str = "") -> str:
    """What is added up together: posts; money in USD; debt relief in USD."""
    label = Kind(kind).label
    return f"{label} in {currency}" if currency else label
