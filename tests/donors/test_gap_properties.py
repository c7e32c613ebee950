"""What must hold of any gap when the record, the reader or the date changes."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.db.models import Max
from hypothesis import given
from hypothesis import strategies as st

from donors.models import Condition, Pledge, Transaction
from donors.position.positions import REASONS
from tests.donors.reference import chances, draw
from tests.donors.reference.ledger import reason
from tests.donors.reference.some_rates import step
from tests.donors.reference.worlds import on_some_ledgers, recorded

pytestmark = [pytest.mark.django_db, pytest.mark.tampers]


def rows_of(reader, on, **asked):
    pledges = Pledge.objects.visible_to(reader).at(on)
    groups, rows = pledges.with_position(on, reader, **asked).groups_then_rows()
    return groups, {row.id: row for row in rows}


@on_some_ledgers
@given(
    world=draw.worlds(),
    on=chances.days,
    units=chances.counts,
    before=st.integers(0, 900),
)
def test_money_that_comes_never_widens_a_gap_nor_makes_more_of_it_late(
    world, on, units, before, ground, readers
):
    reader = readers[True]
    with recorded(ground, world):
        _, rows = rows_of(reader, on)
        pledge = next((one for one in world.pledges if one.key in rows), None)
        if pledge is None:
            return
        pay(pledge, units, max(on - timedelta(days=before), chances.EARLIEST))
        _, after = rows_of(reader, on)

    old, new = rows[pledge.key], after[pledge.key]
    assert new.delivered_usd >= (old.delivered_usd or 0)
    assert new.pledged_usd == old.pledged_usd
    for name in ("used_gap_usd", "gap_usd", "reported_gap_usd", "late_usd"):
        before, now = getattr(old, name), getattr(new, name)
        assert before is None or now <= before, name
    if old.over_delivered_usd is not None:
        assert new.over_delivered_usd >= old.over_delivered_usd
    whole = pledge.parent or pledge.key
    others = set(rows) - {pledge.key, whole}
    assert {key: rows[key] for key in others} == {key: after[key] for key in others}


def pay(pledge, units, day):
    """A disbursement in the pledge's own currency."""
    day = chances.rated(chances.RATES, "daily", pledge.currency, day)
    amount = units * step(pledge.currency)
    usd = chances.RATES.dollars("daily", amount, pledge.currency, day)
    marking = Pledge.objects.get(pk=pledge.key).marking
    # The drawn entries bear keys that the sequence may come to as well.
    last = Transaction.objects.aggregate(last=Max("pk"))["last"] or 0
    Transaction.objects.create(
        pk=last + 1,
        pledge_id=pledge.key,
        kind="3",
        transacted_on=day,
        amount=amount,
        currency=pledge.currency,
        amount_usd=usd,
        rate_set=None if pledge.currency == "USD" else default_rates(),
        rated_on=day,
        grade="official",
        marking=marking,
    )


def default_rates():
    from donors.models import RateSet

    return RateSet.objects.get(is_default=True)


@on_some_ledgers
@given(world=draw.worlds(), on=chances.days, evidence=st.sampled_from(["firm", "all"]))
def test_hidden_records_change_nothing_for_who_may_not_see_them(
    world, on, evidence, ground, readers
):
    reader = readers[False]
    with recorded(ground, world):
        beside_them = rows_of(reader, on, evidence=evidence)
    seen = world.as_seen()
    keys = {pledge.key for pledge in seen.pledges}
    orphans = [one for one in seen.pledges if one.parent and one.parent not in keys]
    with recorded(ground, without(seen, orphans)):
        without_them = rows_of(reader, on, evidence=evidence)

    # A part whose whole is hidden is in no total; only its own row is seen.
    groups, rows = beside_them
    if orphans:
        assert {k: rows[k] for k in without_them[1]} == without_them[1]
    else:
        assert (groups, rows) == without_them


def without(world, orphans):
    """The world without what the database cannot hold: parts of no whole."""
    gone = {one.key for one in orphans}
    kept = tuple(bare(one) for one in world.pledges if one.key not in gone)
    return replace(world, pledges=kept)


def bare(pledge):
    """Entries that take back, or from, what is hidden name it no more."""
    entries = tuple(replace(one, takes_from=None) for one in pledge.entries)
    return replace(pledge, entries=entries)


@on_some_ledgers
@given(world=draw.worlds(), on=chances.days)
def test_a_condition_moves_what_is_late_and_nothing_else(world, on, ground, readers):
    reader = readers[True]
    with recorded(ground, world):
        Condition.objects.all().delete()
        _, free = rows_of(reader, on)
        Condition.objects.bulk_create(
            Condition(
                pledge_id=key,
                text="An agreement is signed",
                set_on=on,
                met_on=on + timedelta(days=1),
                marking=ground.plain,
            )
            for key in free
        )
        _, bound = rows_of(reader, on)
        _, met = rows_of(reader, on + timedelta(days=1))

    for key, row in free.items():
        if row.used_gap_usd is None:
            assert bound[key].waiting_usd is None
            continue
        assert bound[key].waiting_usd == row.overdue_usd + row.behind_schedule_usd
        assert (bound[key].overdue_usd, bound[key].behind_schedule_usd) == (0, 0)
        assert bound[key].overdue_since is None
        assert bound[key].not_yet_due_usd == row.not_yet_due_usd
        assert bound[key].gap_at_date_usd == row.gap_at_date_usd
        assert met[key].waiting_usd == 0


@on_some_ledgers
@given(world=draw.worlds())
def test_on_its_own_day_a_pledge_has_no_rate_effect(world, ground, readers):
    with recorded(ground, world):
        for pledge in world.pledges[:2]:
            _, rows = rows_of(readers[True], pledge.pledged_on)
            row = rows[pledge.key]
            assert row.rate_effect_usd in (None, 0)
            assert (row.rate_effect_usd is None) == (row.used_gap_usd is None)


@on_some_ledgers
@given(world=draw.worlds(), on=chances.days)
def test_an_over_delivery_nets_off_nobody_else_s_gap(world, on, ground, readers):
    with recorded(ground, world):
        groups, rows = rows_of(readers[True], on)

    for name, group in groups.items():
        known = [
            row
            for row in rows.values()
            if row.grouping == name and row.gap_usd is not None
        ]
        gaps = [max(row.pledged_usd - row.delivered_usd, Decimal(0)) for row in known]
        assert (group.gap_usd or 0) == sum(gaps)
        over = [max(row.delivered_usd - row.pledged_usd, Decimal(0)) for row in known]
        assert (group.over_delivered_usd or 0) == sum(over)


@on_some_ledgers
@given(
    world=draw.worlds(),
    on=chances.days,
    evidence=st.sampled_from(["firm", "all"]),
    sees_all=st.booleans(),
)
def test_the_reason_is_the_one_that_the_donor_gave_last(
    world, on, evidence, sees_all, ground, readers
):
    reader = readers[sees_all]
    seen = world if sees_all else world.as_seen()
    with recorded(ground, world):
        pledges = Pledge.objects.visible_to(reader).at(on)
        reasons = reasons_of(pledges.with_position(on, reader, evidence))

    known = [one for one in seen.pledges if one.pledged_on <= on]
    wanted = {one.key: reason(seen, one, on, evidence) for one in known}
    assert reasons == {key: said for key, said in wanted.items() if said}


def reasons_of(asked):
    query = f"{REASONS} SELECT id, reason FROM reason"
    with connection.cursor() as cursor:
        cursor.execute(*asked.select(query, explanation=asked.explanations()))
        return dict(cursor.fetchall())
