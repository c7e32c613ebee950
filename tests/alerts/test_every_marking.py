"""A flag that rests on two records bears the markings of both: no caveat is higher."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.contrib.postgres.fields import ArrayField
from django.db import connection, models
from django.db.models import F, Value

from partnership.accounts.models import User
from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag, JobRun
from partnership.alerts.queries import open_flags
from partnership.evidence.as_known.reading import reading_as_known
from partnership.evidence.changes.change import tell
from partnership.evidence.changes.events import Asked, newest
from partnership.evidence.changes.names import Names
from partnership.evidence.history import recorded_at
from tests.alerts.factories import (
    FACT,
    JOB,
    due_within_thirty_days,
    make_due,
    make_flag,
)
from tests.alerts.test_open_flags import titles
from tests.coalition.caveats import join_desk, make_desk
from tests.evidence.as_known.recording import FEBRUARY, MARCH, MAY
from tests.factories import TODAY, make_marking, make_user

pytestmark = pytest.mark.django_db

SOON = TODAY + timedelta(20)
MIGRATION = "partnership.alerts.migrations.0003_flags_bear_every_marking"


@pytest.fixture
def desks():
    """Two caveats of one rank, each for a desk of its own."""
    return make_desk(), make_desk(desk="other")


@pytest.fixture
def readers():
    """Somebody of each desk alone, and of both."""
    one, other, both = make_user(), make_user(), make_user()
    for person, desk in [(one, "desk"), (other, "other"), (both, "desk")]:
        join_desk(person, desk)
    return one, other, join_desk(both, "other")


@pytest.fixture
def resting_on_both(register, desks):
    """Denmark is marked for one desk; its flag tells of what is the other's."""
    first, second = desks
    register(facts=lambda on: also_resting_on([second.pk], on))
    make_due("Denmark", SOON, marking=first)
    run_job(JOB, TODAY)
    return Flag.objects.get()


def also_resting_on(markings, on):
    also = Value(markings, ArrayField(models.BigIntegerField()))
    found = due_within_thirty_days(on).annotate(whose=F("pk"), others=also)
    return found.values_list("pk", "whose", *FACT[2:-1], "others")


@pytest.mark.parametrize("on", [TODAY, TODAY + timedelta(1)], ids=["stored", "live"])
def test_a_flag_of_two_caveats_is_seen_by_who_is_cleared_for_both(
    resting_on_both, readers, desks, on
):
    seen = [titles(open_flags(on, reader)) for reader in readers]
    counted = [open_flags(on, reader).total for reader in readers]

    assert seen == [[], [], ["Denmark is 100% due"]]
    assert counted == [0, 0, 1]
    assert {desk.pk for desk in desks} <= open_flags(on, readers[-1]).marking_ids


def test_its_own_page_is_there_for_who_is_cleared_for_both(resting_on_both, officer):
    address = f"/alerts/{resting_on_both.pk}/acknowledge/"
    person = join_desk(User.objects.get(), "desk")
    assert officer.get(address).status_code == 404

    join_desk(person, "other")
    answer = officer.get(address)

    assert answer.status_code == 200
    assert answer.context["marking_banner"].groups == ("Desk", "Other")


def test_its_history_is_told_to_who_is_cleared_for_both(
    resting_on_both, readers, desks
):
    told = [newest(Asked(model=Flag), reader, 9) for reader in readers]

    assert [len(events) for events in told] == [0, 0, 1]
    (change,) = tell(told[-1], Names(readers[-1]))
    assert {desk.pk for desk in desks} <= change.marking_ids
    assert "marking" not in change.text.lower()


def test_a_change_is_told_to_who_was_cleared_for_all_that_it_bore_before(
    resting_on_both, readers
):
    Flag.objects.update(further_marking_ids=[], title="Denmark is late")
    first, _, both = readers

    assert newest(Asked(model=Flag), first, 9) == []
    assert len(newest(Asked(model=Flag), both, 9)) == 2


def test_a_second_run_finds_the_markings_as_they_were(register, desks):
    first, second = desks
    markings = [second.pk, first.pk, second.pk, make_marking().pk]
    register(facts=lambda on: also_resting_on(markings, on))
    make_due("Denmark", SOON)

    run_job(JOB, TODAY)
    again = run_job(JOB, TODAY)

    flag = Flag.objects.get()
    assert (flag.marking, again.changed, flag.version) == (make_marking(), 0, 1)
    assert flag.further_marking_ids == sorted([first.pk, second.pk])


def test_a_flag_rests_on_less_once_its_facts_do(register, desks, readers):
    markings = [desks[1].pk]
    register(facts=lambda on: also_resting_on(markings, on), reads_rows=True)
    make_due("Denmark", SOON)
    run_job(JOB, TODAY)
    assert open_flags(TODAY, readers[0]).total == 0

    markings.clear()
    assert run_job(JOB, TODAY).changed == 0
    assert open_flags(TODAY, readers[0]).total == 1


def test_the_past_asks_for_the_markings_of_then_and_those_of_today(desks, readers):
    with recorded_at(FEBRUARY):
        flag = make_flag("Denmark", further_marking_ids=[desks[0].pk])
    with recorded_at(MAY):
        Flag.objects.filter(pk=flag.pk).update(further_marking_ids=[desks[1].pk])
    seen = []
    for reader in readers:
        with reading_as_known(MARCH, reader):
            seen.append(Flag.objects.count())

    assert seen == [0, 0, 1]


def test_a_flag_from_before_is_asked_anew_and_seen_by_who_sees_everything(
    register, desks, readers
):
    register()
    make_due("Denmark", SOON)
    run_job(JOB, TODAY)
    migration = import_module(MIGRATION)
    with connection.cursor() as cursor:
        cursor.execute(migration.BEAR_ALL)
        cursor.execute(migration.ASK_ANEW)

    reader = readers[0]
    assert not Flag.objects.visible_to(reader).exists()
    assert not JobRun.objects.finished().exists()
    assert titles(open_flags(TODAY, reader)) == ["Denmark is 100% due"]

    run_job(JOB, TODAY)
    assert Flag.objects.visible_to(reader).exists()
