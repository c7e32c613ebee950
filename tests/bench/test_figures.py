"""A world's totals, worked out three times: by the product, by bare SQL, row by row."""

from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal

import pytest

from donors.models import Pledge, Transaction
from donors.totals import totals, totals_and_largest
from partnership.bench.bare import queries
from partnership.bench.world import LAST_DAY, make_world
from partnership.evidence.models.record import UNCOUNTED_GRADES
from tests.factories import TODAY, make_user

# A world is made past the history, which would take most of the time.
pytestmark = pytest.mark.tampers

DAYS = pytest.mark.parametrize("on", [TODAY, LAST_DAY])


@pytest.fixture
def reader(markings):
    make_world(300, 7)
    return make_user("Policy officer")


def slow_sums(on, reader):
    """Pledged, delivered and gap of what counts, by walking over every row."""
    visible = set(reader.visible_marking_ids)
    seen = {
        pledge.pk: pledge
        for pledge in Pledge.objects.select_related("donor")
        if pledge.marking_id in visible
        and pledge.donor.marking_id in visible
        and pledge.pledged_on <= on
    }
    revised, disbursed = defaultdict(Decimal), defaultdict(Decimal)
    standing = defaultdict(int)
    for entry in Transaction.objects.all():
        pledge = seen.get(entry.pledge_id)
        if (
            pledge is None
            or entry.marking_id not in visible
            or entry.transacted_on > on
            or entry.grade in UNCOUNTED_GRADES
        ):
            continue
        whole = pledge.parent_id or pledge.pk
        # In a world an entry is in the currency of its pledge.
        if entry.kind == "12":
            revised[whole] += entry.amount
        elif entry.kind == "3":
            disbursed[whole] += entry.amount
            standing[whole] += 1 if entry.amount_usd > 0 else -1
    pledged_total = delivered_total = gap_total = Decimal(0)
    for pk, pledge in seen.items():
        unknown = pledge.amount_usd is None or pledge.grade in UNCOUNTED_GRADES
        if pledge.parent_id or unknown:
            continue
        pledged = valued(pledge, pledge.amount + revised[pk])
        delivered = valued(pledge, disbursed[pk])
        pledged_total += pledged
        if pledge.delivery_is_tracked or standing[pk] or disbursed[pk]:
            delivered_total += delivered
            gap_total += max(pledged - delivered, Decimal(0))
    return pledged_total, delivered_total, gap_total


def valued(pledge, amount):
    """An amount at the rate of the pledge's own day, in dollars and cents."""
    usd = amount * pledge.amount_usd / pledge.amount
    return usd.quantize(Decimal("0.01"), ROUND_HALF_UP)


@DAYS
def test_totals_agree_with_a_slow_sum_over_the_rows(reader, on):
    found = totals(on, reader)

    sums = (found.pledged_usd, found.delivered_usd, found.gap_usd)
    assert sums == slow_sums(on, reader)


@DAYS
def test_totals_agree_with_the_bare_sql_group_by_group(reader, on):
    groups = Pledge.objects.visible_to(reader).at(on).wholes()
    groups = groups.with_position(on, reader).groups()

    bare = queries.run("totals", on, reader.visible_marking_ids)

    assert len(bare) == len(groups) >= 5
    for name, *figures in bare:
        group = groups[name]
        assert [figure or 0 for figure in figures] == [
            figure or 0
            for figure in (
                group.pledges,
                group.pledged_usd,
                group.delivered_usd,
                group.delivered_known,
                group.gap_usd,
                group.reported_gap_usd,
                group.reported,
                group.used_gap_usd,
                group.overdue_usd,
                group.waiting_usd,
                group.behind_schedule_usd,
                group.not_yet_due_usd,
                group.above_pledge_usd,
                group.with_instalments,
                group.overdue,
                group.committed_usd,
                group.received_usd,
                group.rate_effect_usd,
                group.gap_at_date_usd,
                group.overdue_0_6_usd,
                group.overdue_12_usd,
            )
        ]


@DAYS
def test_rows_agree_with_the_bare_sql_one_by_one(reader, on):
    pledges = Pledge.objects.visible_to(reader).at(on).wholes()
    rows = [
        (
            row.donor,
            row.title,
            row.pledged_usd,
            row.delivered_usd,
            row.gap_usd,
            row.reported_gap_usd,
            row.used_gap_usd,
            row.expected_by_now_usd,
            row.behind_schedule_usd,
            row.overdue_usd,
            row.waiting_usd,
            row.not_yet_due_usd,
            row.above_pledge_usd,
            row.committed_usd,
            row.received_usd,
            row.rate_effect_usd,
            row.gap_at_date_usd,
            row.overdue_0_6_usd,
            row.overdue_12_usd,
            row.overdue_since,
            row.status,
            row.source,
        )
        for row in pledges.with_position(on, reader).rows()
    ]

    bare = queries.run("rows", on, reader.visible_marking_ids)

    kept = (0, 2, 8, 10, 11, 12, 14, 15, 16, 17, 18, 19, 20, *range(22, 30), 31)
    assert rows == [tuple(row[place] for place in kept) for row in bare]


@DAYS
def test_the_largest_are_those_of_the_bare_sql(reader, on):
    bare = queries.run("largest", on, reader.visible_marking_ids)

    _, largest = totals_and_largest(on, reader, 8)
    assert [row.id for row in largest] == [row[0] for row in bare]
