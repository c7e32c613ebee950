"""What can be added up over a group of pledges, in the order of the page."""

from dataclasses import dataclass

BUCKETS = ("overdue_0_6", "overdue_6_12", "overdue_12")
# They add up to the gap in use, to the cent (design, section 3.3).
PARTS = (*BUCKETS, "behind_schedule", "waiting", "not_yet_due", "above_pledge")


@dataclass(frozen=True)
class Measure:
    """A sum over the pledges of a group; `figures` are columns of `chosen`."""

    key: str
    label: str
    figures: tuple[str, ...] = ()
    # It rests on the rates of the date: one that is missing withholds it.
    needs_rates: bool = False

    @property
    def is_count(self) -> bool:
        """Whether it is a number of pledges; all others are amounts."""
        return not self.figures

    @property
    def sql(self) -> str:
        """The sum, over `finest` of by_dimension.sql."""
        if self.is_count:
            return "coalesce(sum(pledges), 0)::bigint"
        added = " + ".join(f"sum({figure})" for figure in self.figures)
        if self.needs_rates:
            return f"CASE WHEN sum(without_rate) > 0 THEN NULL ELSE {added} END"
        return added


MEASURES = {
    measure.key: measure
    for measure in (
        Measure("pledges", "Pledges"),
        Measure("pledged", "Pledged", ("pledged",)),
        Measure("range_top", "Top of ranges", ("range_top",)),
        Measure("committed", "Committed", ("committed_usd",)),
        Measure("delivered", "Delivered", ("delivered",)),
        Measure("received", "Received, at the rates of arrival", ("received",)),
        Measure("expected_by_now", "Expected by now", ("expected_by_now",)),
        Measure("gap", "Gap in use", PARTS),
        Measure("overdue", "Overdue", BUCKETS),
        Measure("overdue_0_6", "Overdue up to 6 months", ("overdue_0_6",)),
        Measure("overdue_6_12", "Overdue 6 to 12 months", ("overdue_6_12",)),
        Measure("overdue_12", "Overdue 12 months and more", ("overdue_12",)),
        Measure("behind_schedule", "Behind schedule", ("behind_schedule",)),
        Measure("waiting", "Waiting on a condition", ("waiting",)),
        Measure("not_yet_due", "Not yet due", ("not_yet_due",)),
        Measure("above_pledge", "Above the pledge", ("above_pledge",)),
        Measure("rate_effect", "Exchange-rate effect", ("rate_effect",), True),
        Measure("gap_at_date", "Gap at the date", (*PARTS, "rate_effect"), True),
        Measure("over_delivered", "Over-delivered", ("over_delivered",)),
        Measure("computed_gap", "Gap, computed", ("computed",)),
        Measure("reported_gap", "Gap, reported", ("reported",)),
    )
}
DEFAULT = ["gap", "pledges", "pledged", "delivered", "overdue", "not_yet_due"]
# Figures that `chosen` has under another name.
EXPRESSIONS = {"range_top": "coalesce(chosen.high_usd, chosen.pledged)"}


def figures_of(measures: list[Measure]) -> list[str]:
    """Every figure that these measures add up, each once."""
    return list(dict.fromkeys(name for one in measures for name in one.figures))
