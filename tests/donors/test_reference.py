"""The gap engine in SQL against a slow and obvious one in Python (design, 3.3)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from donors.models import Pledge
from tests.donors.reference import chances, draw
from tests.donors.reference.compare import (
    said_by_group,
    said_by_reference,
    said_by_row,
)
from tests.donors.reference.position import PARTS, position
from tests.donors.reference.subsets import SUBSETS
from tests.donors.reference.sums import by_instrument, counts, grouping, place, totals
from tests.donors.reference.worlds import on_any_ledger, recorded

# Worlds and rates are written past the history, which would take most of the time.
pytestmark = [pytest.mark.django_db, pytest.mark.tampers]


@on_any_ledger
@given(
    world=draw.worlds(),
    on=chances.days,
    evidence=st.sampled_from(["firm", "all"]),
    sees_all=st.booleans(),
    subset=st.sampled_from(SUBSETS[:1] * 4 + SUBSETS),
)
def test_every_position_and_every_sum_is_that_of_the_reference(
    world, on, evidence, sees_all, subset, ground, readers
):
    reader = readers[sees_all]
    with recorded(ground, world):
        asked = subset.stored(reader, on).with_position(on, reader, evidence)
        groups, rows = asked.groups_then_rows()
        rows = list(rows)

    seen = world if sees_all else world.as_seen()
    known = subset.known(seen, on)
    wanted = {one.key: position(seen, one, on, evidence) for one in known}
    order = sorted(known, key=lambda one: place(one, wanted[one.key]))
    assert [row.id for row in rows] == [one.key for one in order]
    for row in rows:
        assert said_by_row(row) == said_by_reference(wanted[row.id])
        adds_up(row)
    sums_are(groups, seen, known, wanted, on, evidence)


def adds_up(row):
    """What holds of any pledge, whatever the reference says."""
    if row.used_gap_usd is None:
        return
    parts = [getattr(row, f"{name}_usd") for name in PARTS]
    assert min(parts) >= 0
    assert sum(parts) == row.used_gap_usd
    ages = (row.overdue_0_6_usd, row.overdue_6_12_usd, row.overdue_12_usd)
    assert min(ages) >= 0
    assert sum(ages) == row.overdue_usd
    assert (row.overdue_age is None) == (row.overdue_usd == 0)
    if row.rate_effect_usd is None:
        assert row.lacks_rate
    else:
        assert sum(parts) + row.rate_effect_usd == row.gap_at_date_usd
    if row.basis == "computed":
        kept = row.delivered_usd + row.gap_usd
        assert kept - row.over_delivered_usd == row.pledged_usd
        assert 0 in (row.gap_usd, row.over_delivered_usd)


def sums_are(groups, world, known, wanted, on, evidence):
    """Each heading of the report is the sum of its own pledges, and there is no other.

    Over-delivery is a sum of its own: the gaps add up without it.
    """
    headings = {}
    for pledge in known:
        name = grouping(wanted[pledge.key], pledge.donor_is_state)
        headings.setdefault(name, []).append(pledge)
    assert set(groups) == set(headings)
    for name, pledges in headings.items():
        group, positions = groups[name], [wanted[one.key] for one in pledges]
        sums = totals(positions)
        assert said_by_group(group, sums) == sums
        assert group.instruments == by_instrument(world, pledges, on, evidence)
        wanted_counts = counts(world, pledges, positions, on, evidence)
        assert {name: getattr(group, name) for name in wanted_counts} == wanted_counts


def test_nothing_of_a_tried_world_stays_behind():
    assert not Pledge.objects.exists()
