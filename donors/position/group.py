"""Sums of a group of pledges; each says how many pledges it rests on."""

import json
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

# In the order of the report. The first four count; the others are left out.
COUNTED = ("reported", "computed", "states", "organisations")
ORDER = (*COUNTED, "left_out", "no_amount")
# Days: of several groups the earliest of one, and the latest of the others.
DAYS = {"stated_from": min, "stated_to": max, "paid_to": max}


@dataclass(frozen=True)
class Group:
    """One group of pledges, in US dollars; a sum of nothing known is None."""

    name: str
    pledges: int
    donors: int
    donors_with_gap: int
    pledged_usd: Decimal | None
    high_usd: Decimal | None
    ranges: int
    expected_by_now_usd: Decimal | None
    committed_usd: Decimal | None
    delivered_usd: Decimal | None
    delivered_known: int
    received_usd: Decimal | None
    gap_usd: Decimal | None
    over_delivered_usd: Decimal | None
    reported_gap_usd: Decimal | None
    reported: int
    used_gap_usd: Decimal | None
    behind_schedule_usd: Decimal | None
    overdue_usd: Decimal | None
    overdue_0_6_usd: Decimal | None
    overdue_6_12_usd: Decimal | None
    overdue_12_usd: Decimal | None
    waiting_usd: Decimal | None
    not_yet_due_usd: Decimal | None
    above_pledge_usd: Decimal | None
    above_pledge: int
    # Both None where a rate is lacking: a sum of the others would be a wrong one.
    rate_effect_usd: Decimal | None
    gap_at_date_usd: Decimal | None
    without_rate: int
    overdue: int
    behind_schedule: int
    waiting: int
    with_instalments: int
    press: int
    press_usd: Decimal | None
    unverified: int
    unverified_usd: Decimal | None
    # Disbursements, and statements of what is undelivered, of such grades.
    entries_press: int
    entries_press_usd: Decimal | None
    entries_unverified: int
    entries_unverified_usd: Decimal | None
    statements_press: int
    statements_unverified: int
    # Days of the statements by which there is a gap, and of the newest disbursement
    # or correction of one.
    stated_from: date | None
    stated_to: date | None
    paid_to: date | None
    instruments: dict[str, Decimal]

    @property
    def late_usd(self) -> Decimal | None:
        """What should have come by now: behind schedule, overdue or waiting."""
        if self.used_gap_usd is None:
            return None
        return self.behind_schedule_usd + self.overdue_usd + self.waiting_usd


def read_groups(text: str | None) -> dict[str, Group]:
    """Groups by name, from the JSON in which `groups.sql` packs them."""
    rows = json.loads(text or "[]", parse_float=Decimal)
    return {row["name"]: read_group(row) for row in rows}


def read_group(row: dict[str, Any]) -> Group:
    """One group from its row of JSON."""
    instruments = json.loads(row["instruments"] or "{}")
    values = {name: _read(name, value) for name, value in row.items()}
    values |= _withheld(row["without_rate"])
    values["instruments"] = {name: Decimal(usd) for name, usd in instruments.items()}
    return Group(**values)


def _read(name: str, value: Any) -> Any:
    """A sum of nought comes as a whole number; an amount is a Decimal all the same."""
    if value is None:
        return None
    if name in DAYS:
        return date.fromisoformat(value)
    return Decimal(value) if name.endswith("_usd") else value


def _withheld(without_rate: int) -> dict[str, None]:
    """What cannot be said where so many pledges lack a rate."""
    names = ("rate_effect_usd", "gap_at_date_usd") if without_rate else ()
    return dict.fromkeys(names)


def together(groups: list[Group], name: str) -> Group:
    """Several groups as one, such as all that count."""
    values: dict[str, Any] = {"name": name}
    for field in fields(Group):
        found = [getattr(group, field.name) for group in groups]
        known = [value for value in found if value is not None]
        if field.name == "instruments":
            values["instruments"] = _added(found)
        elif field.name in DAYS:
            values[field.name] = DAYS[field.name](known, default=None)
        elif field.name != "name":
            is_count = field.type is int
            values[field.name] = sum(known) if known else (0 if is_count else None)
    values |= _withheld(values["without_rate"])
    return Group(**values)


def _added(found: list[dict[str, Decimal]]) -> dict[str, Decimal]:
    names = dict.fromkeys(name for amounts in found for name in amounts)
    return {
        name: sum(amounts.get(name, Decimal(0)) for amounts in found) for name in names
    }
