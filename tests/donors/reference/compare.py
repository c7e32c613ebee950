"""What the reference and the product call the same figures."""

from dataclasses import fields
from typing import Any

from donors.position import PledgePosition
from donors.position.group import Group
from tests.donors.reference.position import Position
from tests.donors.reference.schedule import BUCKETS

# The reference's name, and the row's; others are the same, in dollars.
NAMES = {
    "key": "id",
    "is_counted": "is_counted",
    "basis": "basis",
    "status": "status",
    "overdue_since": "overdue_since",
    "ageing": "overdue_age",
    "computed": "gap_usd",
    "reported": "reported_gap_usd",
    "used": "used_gap_usd",
    "reported_on": "reported_on",
    "reported_grade": "reported_grade",
    "months_passed": "months_passed",
    "months": "months",
    "lacks_rate": "lacks_rate",
    "overdue 0-6": "overdue_0_6_usd",
    "overdue 6-12": "overdue_6_12_usd",
    "overdue 12+": "overdue_12_usd",
}
# Not in the row: one is in the report alone, and the other three columns of it.
ELSEWHERE = {"reason", "buckets"}
SAME = [one.name for one in fields(Position) if one.name not in ELSEWHERE]


def name_of(name: str) -> str:
    """What the product calls a figure of the reference."""
    return NAMES.get(name, f"{name}_usd")


def said_by_row(row: PledgePosition) -> dict[str, Any]:
    """Figures of a row, by the reference's names."""
    found = {name: getattr(row, name_of(name)) for name in SAME}
    found["lacks_rate"] = bool(row.lacks_rate)  # null where there is no gap to value
    ages = (row.overdue_0_6_usd, row.overdue_6_12_usd, row.overdue_12_usd)
    found["buckets"] = None if None in ages else dict(zip(BUCKETS, ages, strict=True))
    return found


def said_by_reference(wanted: Position) -> dict[str, Any]:
    """The same figures of the reference."""
    return {name: getattr(wanted, name) for name in (*SAME, "buckets")}


def said_by_group(group: Group, names: Any) -> dict[str, Any]:
    """Sums of a group, by the reference's names."""
    return {name: getattr(group, name_of(name)) for name in names}
