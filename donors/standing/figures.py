"""The figures of a group in one array, and the SQL that packs them and adds them up."""

from dataclasses import fields

from donors.models import Instrument
from donors.position.group import DAYS, Group

APART = ("name", "instruments")
NAMES = [field.name for field in fields(Group) if field.name not in APART]
COUNTS = {field.name for field in fields(Group) if field.type is int}
# A day stands in the array as so many days from this one.
DAY_NOUGHT = "DATE '2000-01-01'"

# Of a row of `grouped`, as `groups.sql` makes it.
PACKED = ", ".join(
    [
        f"({name} - {DAY_NOUGHT})::numeric" if name in DAYS else f"{name}::numeric"
        for name in NAMES
    ]
    + [f"(instruments::jsonb ->> '{name}')::numeric" for name in Instrument.values]
)


def sums() -> str:
    """Each of the `figures` added up, in their order."""
    return ", ".join(map(summed, [*NAMES, *Instrument.values]))


def summed(name: str) -> str:
    """A figure of several rows in one: added up; of days the first or the last."""
    place = [*NAMES, *Instrument.values].index(name) + 1
    if name in DAYS:
        return f"{DAYS[name].__name__}(figures[{place}])"
    return f"sum(figures[{place}])"


def added_up() -> str:
    """Columns that say the sums of `figures` as a row of `grouped` says them."""
    columns = [f"{_unpacked(name)} AS {name}" for name in NAMES]
    shares = ", ".join(
        f"'{name}', nullif({summed(name)}, 0)::text" for name in Instrument.values
    )
    as_text = f"json_strip_nulls(json_build_object({shares}))::text AS instruments"
    return ", ".join([*columns, as_text])


def _unpacked(name: str) -> str:
    if name in DAYS:
        return f"{DAY_NOUGHT} + {summed(name)}::int"
    return f"{summed(name)}::bigint" if name in COUNTS else summed(name)
