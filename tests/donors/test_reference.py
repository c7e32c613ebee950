"""The position in SQL against a slow and obvious one in Python."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from donors.models import Condition, Instalment, Pledge, PledgeStatement, Transaction
from donors.position.status import Status
from tests.donors.factories import (
    make_condition,
    make_disbursement,
    make_instalment,
    make_pledge,
    make_statement,
)
from tests.factories import make_user

pytestmark = pytest.mark.django_db
CENT = Decimal("0.01")
FIRST, LAST = date(2003, 1, 1), date(2009, 1, 1)

days = st.dates(FIRST, LAST)
amounts = st.integers(1, 10_000_000).map(lambda cents: Decimal(cents) / 100)


@st.composite
def worlds(draw):
    start = draw(st.none() | st.dates(FIRST, date(2006, 1, 1)))
    length = draw(st.integers(0, 1500))
    end = start + timedelta(days=length) if start else draw(st.none() | days)
    return {
        "on": draw(days),
        "pledged": draw(st.none() | amounts),
        "tracked": draw(st.booleans()),
        "period": (start, end),
        "disbursed": draw(st.lists(st.tuples(days, amounts), max_size=4)),
        "revised": draw(st.lists(st.tuples(days, amounts), max_size=2)),
        "stated": draw(
            st.lists(st.tuples(days, amounts), max_size=3, unique_by=lambda s: s[0])
        ),
        "instalments": draw(st.lists(st.tuples(days, amounts), max_size=4)),
        "waits": draw(st.booleans()),
    }


def months_between(start, end):
    whole = (end.year - start.year) * 12 + end.month - start.month
    return whole - (end.day < start.day)


def expected_by_now(world, pledged):
    on, (start, end) = world["on"], world["period"]
    ended = end is not None and on > end
    if world["instalments"]:
        due = sum(a for due_on, a in world["instalments"] if due_on <= on)
        planned = sum(a for _, a in world["instalments"])
        if pledged is None:
            return due
        rest = pledged - planned if ended and pledged > planned else 0
        return min(due, pledged) + rest
    if ended:
        return pledged
    if start is None or end is None or pledged is None:
        return None
    after = end + timedelta(days=1)
    length = months_between(start, after)
    length += after.day != start.day
    passed = min(months_between(start, on), length) if on > start else 0
    return (pledged * passed / length).quantize(CENT, ROUND_HALF_UP)


def reference(world):
    on = world["on"]
    pledged = world["pledged"]
    if pledged is not None:
        pledged += sum(amount for day, amount in world["revised"] if day <= on)
    arrived = [(day, amount) for day, amount in world["disbursed"] if day <= on]
    delivered = sum(amount for _, amount in arrived)
    if not arrived and not world["tracked"]:
        delivered = None
    known = pledged is not None and delivered is not None
    computed = max(pledged - delivered, 0) if known else None
    reported = None
    stated = sorted(s for s in world["stated"] if s[0] <= on)
    if stated:
        day, amount = stated[-1]
        reported = max(amount - sum(a for d, a in arrived if d > day), 0)
    used = reported if reported is not None else computed
    expected = expected_by_now(world, pledged)
    if used is None:
        return {"used": None, "expected": expected, "overdue_since": None}
    within = used
    if pledged is not None:
        within = min(used, max(pledged - (delivered or 0), 0))
    planned = sum(a for _, a in world["instalments"])
    whole = pledged if pledged is not None else planned
    ended = world["period"][1] is not None and on > world["period"][1]
    if expected is not None:
        not_yet_due = min(within, max(whole - expected, 0))
    else:
        not_yet_due = 0 if ended else within
    late = within - not_yet_due
    dated = bool(world["instalments"]) or ended
    overdue = late if dated and not world["waits"] else 0
    since = []
    if overdue:
        so_far, met = 0, whole - within
        for day, amount in sorted(world["instalments"]):
            so_far += amount
            if so_far > met:
                since.append(day)
                break
        if ended:
            since.append(world["period"][1])
    return {
        "used": used,
        "expected": expected,
        "above": used - within,
        "not_yet_due": not_yet_due,
        "waiting": late if world["waits"] else 0,
        "overdue": overdue,
        "behind": 0 if dated or world["waits"] else late,
        "overdue_since": min(since) if since else None,
    }


def record(world):
    start, end = world["period"]
    millions = None if world["pledged"] is None else world["pledged"] / 1_000_000
    pledge = make_pledge(
        "Spain",
        millions,
        delivery_is_tracked=world["tracked"],
        period_from=start,
        period_to=end,
        pledged_on=FIRST,
    )
    for kind, name in (("3", "disbursed"), ("12", "revised")):
        for day, amount in world[name]:
            make_disbursement(pledge, amount / 1_000_000, transacted_on=day, kind=kind)
    for day, amount in world["stated"]:
        make_statement(pledge, amount / 1_000_000, stated_on=day)
    for day, amount in world["instalments"]:
        make_instalment(pledge, amount / 1_000_000, day)
    if world["waits"]:
        make_condition(pledge, set_on=FIRST)
    return pledge


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(world=worlds())
def test_the_position_is_the_reference_and_its_parts_add_up_to_the_cent(world, db):
    from django.db import transaction

    with transaction.atomic():
        reader = make_user()
        pledge = record(world)
        chosen = Pledge.objects.visible_to(reader).filter(pk=pledge.pk)
        (row,) = chosen.with_position(world["on"], reader).rows()
        transaction.set_rollback(True)
    wanted = reference(world)

    assert row.used_gap_usd == wanted["used"]
    assert row.expected_by_now_usd == wanted["expected"]
    assert row.overdue_since == wanted["overdue_since"]
    if wanted["used"] is None:
        assert row.status == Status.NO_FIGURE
        return
    parts = {
        "above": row.above_pledge_usd,
        "not_yet_due": row.not_yet_due_usd,
        "waiting": row.waiting_usd,
        "overdue": row.overdue_usd,
        "behind": row.behind_schedule_usd,
    }
    assert parts == {name: wanted[name] for name in parts}
    assert sum(parts.values()) == row.used_gap_usd
    assert min(parts.values()) >= 0


def test_nothing_of_a_tried_world_stays_behind():
    for model in (Condition, Instalment, Pledge, PledgeStatement, Transaction):
        assert not model.objects.exists()
