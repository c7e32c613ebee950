"""The gap engine in SQL against a slow and obvious one in Python."""

from contextlib import contextmanager

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from donors.models import Pledge
from tests.donors.reference import draw
from tests.donors.reference.position import PARTS, Position, position
from tests.donors.reference.record import Ground
from tests.factories import make_user

# Worlds and rates are written past the history, which would take most of the time.
pytestmark = [pytest.mark.django_db, pytest.mark.tampers]
quick = settings(
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.large_base_example,
        HealthCheck.data_too_large,
    ],
    phases=[Phase.explicit, Phase.generate],
)
evidences = st.sampled_from(["firm", "all"])


@pytest.fixture
def ground(db):
    return Ground()


@pytest.fixture
def readers(db):
    """One who sees all, and one for whom secret records do not exist."""
    return {
        False: make_user(ceiling="restricted"),
        True: make_user(ceiling="top-secret-2006"),
    }


@contextmanager
def recorded(ground, world):
    with transaction.atomic():
        ground.record(world)
        yield
        transaction.set_rollback(True)


# What the reference calls it, and the row.
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
    "gap_at_date": "gap_at_date_usd",
    "other_undelivered": "other_undelivered_usd",
    "other_pledged": "other_pledged_usd",
}
ELSEWHERE = {"buckets", "reason"}


def as_row(wanted: Position) -> dict:
    return {
        NAMES.get(name, f"{name}_usd"): value
        for name, value in vars(wanted).items()
        if name not in ELSEWHERE
    }


def of_row(row) -> dict:
    return {name: getattr(row, name) for name in as_row_names()}


def as_row_names():
    return [
        NAMES.get(name, f"{name}_usd")
        for name in Position.__dataclass_fields__
        if name not in ELSEWHERE
    ]


@quick
@given(world=draw.worlds(), on=draw.days, evidence=evidences, sees_all=st.booleans())
def test_each_position_is_that_of_the_reference(
    world, on, evidence, sees_all, ground, readers
):
    reader = readers[sees_all]
    with recorded(ground, world):
        pledges = Pledge.objects.visible_to(reader).at(on)
        rows = {r.id: r for r in pledges.with_position(on, reader, evidence).rows()}
    seen = world if sees_all else world.as_seen()
    known = [one for one in seen.pledges if one.pledged_on <= on]

    assert set(rows) == {one.key for one in known}
    for pledge in known:
        wanted = position(seen, pledge, on, evidence)
        row = rows[pledge.key]
        assert of_row(row) == as_row(wanted), pledge
        if wanted.buckets:
            assert wanted.buckets == {
                "0-6": row.overdue_0_6_usd,
                "6-12": row.overdue_6_12_usd,
                "12+": row.overdue_12_usd,
            }
        if wanted.used is not None:
            assert sum(getattr(wanted, name) for name in PARTS) == wanted.used
