"""By what pledges can be grouped, and what each group is called."""

from dataclasses import dataclass, field

from donors.models import Channel, Instrument, NonDelivery, OperationLine
from partnership.evidence.sectors import NAMES as SECTORS

YEAR = "extract(year FROM chosen.pledged_on)::int::text"


@dataclass(frozen=True)
class Dimension:
    """One way to group: the key of a pledge's group, as text, and the group's name."""

    key: str
    label: str
    sql: str
    # What those without a key are called.
    without: str = "Not stated"
    # Names by code; a dimension of records is named by the record instead.
    names: dict[str, str] = field(default_factory=dict)
    # Columns of the pledge that the key rests on.
    columns: tuple[str, ...] = ()
    # Years and ages stand in an order of their own, of the key; others by size.
    order: str = ""

    def words(self, key: str, name: str | None) -> str:
        """What a group is called; what the reader may not see has no key here."""
        if not key:
            return self.without
        return name or self.names.get(key, key)


DIMENSIONS = {
    dimension.key: dimension
    for dimension in (
        Dimension("donor", "Donor", "chosen.donor_id::text"),
        Dimension(
            "grouping",
            "Grouping",
            "coalesce(belongs.grouping_id::text, '')",
            without="In no grouping",
        ),
        Dimension(
            "conference",
            "Conference",
            "coalesce(held.id::text, '')",
            without="No conference named",
        ),
        Dimension(
            "instrument",
            "Instrument",
            "chosen.instrument",
            names=dict(Instrument.choices),
        ),
        Dimension(
            "channel",
            "Channel",
            "chosen.channel",
            names=dict(Channel.choices),
            columns=("channel",),
        ),
        Dimension(
            "sector",
            "Sector",
            "chosen.sector",
            without="No sector stated",
            names={code: f"{code} {name}" for code, name in SECTORS.items()},
            columns=("sector",),
        ),
        Dimension(
            "line",
            "Line",
            "chosen.line",
            names=dict(OperationLine.choices),
            columns=("line",),
        ),
        Dimension(
            "year",
            "Year of the pledge",
            YEAR,
            columns=("pledged_on",),
            order="{}",
        ),
        Dimension(
            "reason",
            "Reason for non-delivery",
            "coalesce(reason.reason, '')",
            without="No reason stated",
            names=dict(NonDelivery.choices),
        ),
        Dimension(
            "ageing",
            "Overdue for",
            "coalesce(chosen.overdue_age, '')",
            without="Not overdue",
            names={
                "0-6": "Up to 6 months",
                "6-12": "6 to 12 months",
                "12+": "12 months and more",
            },
            order="array_position(ARRAY['12+', '6-12', '0-6', ''], {})",
        ),
    )
}
