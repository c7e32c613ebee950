"""What a cell of an example file may hold; each reader says what is wrong with it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db.models import TextChoices

from partnership.evidence.precision import DatePrecision

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
PARTIAL = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?$")
SEASON = re.compile(r"(\d{4})[- ]([a-z]+)$")


class BadCell(ValueError):
    """What is wrong with a cell, as the end of a sentence."""


@dataclass(frozen=True)
class PartialDate:
    """A date of which only the month, season or year may be known."""

    on: date
    precision: DatePrecision = DatePrecision.DAY


Reader = Callable[[str], Any]


def text(cell: str) -> str:
    """Words as they stand."""
    return cell


def needed(read: Reader) -> Reader:
    """The same, where an empty cell is a mistake."""

    def read_needed(cell: str) -> Any:
        if not cell:
            raise BadCell("is empty")
        return read(cell)

    return read_needed


def whole(cell: str) -> int | None:
    """A count of people or things."""
    if not cell:
        return None
    if not cell.isascii() or not cell.isdigit():
        raise BadCell(f"“{cell}” is not a whole number")
    return int(cell)


def decimal(cell: str) -> Decimal | None:
    """An amount that is not negative."""
    if not cell:
        return None
    try:
        amount = Decimal(cell)
    except InvalidOperation:
        raise BadCell(f"“{cell}” is not a number") from None
    if not amount.is_finite() or amount < 0:
        raise BadCell(f"“{cell}” is not a number of nought or more")
    return amount


def day(cell: str) -> date | None:
    """A date that is known to the day."""
    partial = partial_date(cell)
    if partial and partial.precision != DatePrecision.DAY:
        raise BadCell(f"“{cell}” names no day")
    return partial.on if partial else None


def partial_date(cell: str) -> PartialDate | None:
    """A date such as 2006-02-01, 2006-02, 2006-summer or 2006."""
    if not cell:
        return None
    if found := SEASON.match(cell):
        year, season = found.groups()
        if season in SEASONS:
            return PartialDate(
                date(int(year), SEASONS[season], 1), DatePrecision.SEASON
            )
    found = PARTIAL.match(cell)
    if not found:
        raise BadCell(f"“{cell}” is not a date")
    year, month, of_month = found.groups()
    try:
        on = date(int(year), int(month or 1), int(of_month or 1))
    except ValueError:
        raise BadCell(f"“{cell}” is not a date") from None
    if of_month:
        return PartialDate(on)
    return PartialDate(on, DatePrecision.MONTH if month else DatePrecision.YEAR)


def one_of(choices: type[TextChoices]) -> Reader:
    """One of the values that a record knows; an empty cell stays empty."""

    def read(cell: str) -> str:
        if cell and cell not in choices.values:
            known = ", ".join(choices.values)
            raise BadCell(f"“{cell}” is not one of {known}")
        return cell

    return read


def yes_or_no(cell: str) -> bool:
    """Yes or no."""
    if cell not in {"yes", "no"}:
        raise BadCell(f"“{cell}” is neither yes nor no")
    return cell == "yes"


def words(cell: str) -> list[str]:
    """Several names in one cell, between bars."""
    return [word.strip() for word in cell.split(" | ") if word.strip()]
