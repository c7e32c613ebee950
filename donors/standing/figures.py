"""The figures of a group in one array, and the SQL that packs them and adds them up."""

from dataclasses import fields

from donors.models import Instrument
from donors.position.group import Group

APART = ("name", "instruments")
NAMES = [field.name for field in fields(Group) if field.name not in APART]
COUNTS = {field.name for field in fields(Group) if field.type is int}

# Of a row of `grouped`, as `groups.sql` makes it.
PACKED = ", ".join(
    [f"{name}::numeric" for name in NAMES]
    + [f"(instruments::jsonb ->> '{name}')::numeric" for name in Instrument.values]
)


def sums() -> str:
    """Each of the `figures` added up, in their order."""
    places = range(1, len(NAMES) + len(Instrument.values) + 1)
    return ", ".join(f"sum(figures[{place}])" for place in places)


def added_up() -> str:
    """Columns that say the sums of `figures` as a row of `grouped` says them."""
    columns = [
        f"sum(figures[{place}]){'::bigint' if name in COUNTS else ''} AS {name}"
        for place, name in enumerate(NAMES, 1)
    ]
    after = len(NAMES) + 1
    shares = ", ".join(
        f"'{name}', nullif(sum(figures[{place}]), 0)::text"
        for place, name in enumerate(Instrument.values, after)
    )
    as_text = f"json_strip_nulls(json_build_object({shares}))::text AS instruments"
    return ", ".join([*columns, as_text])
