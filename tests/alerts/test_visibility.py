"""A flag is a copy from the last run, and shows nothing that its reader may not see."""

from datetime import timedelta

import pytest
from django.db.models import Value

from partnership.actors.models import Actor
from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag
from partnership.alerts.queries import open_flags
from tests.alerts.factories import (
    FACT,
    JOB,
    due_within_thirty_days,
    due_without_actor,
    make_due,
)
from tests.alerts.test_open_flags import titles
from tests.factories import TODAY, make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db

SOON = TODAY + timedelta(20)


@pytest.mark.parametrize("on", [TODAY, TODAY + timedelta(1)], ids=["stored", "live"])
def test_a_reader_sees_no_flag_above_the_ceiling(register, on):
    register()
    make_due("Denmark", SOON)
    make_due("Sweden", SOON, marking=make_marking("secret"))
    run_job(JOB, TODAY)
    below, above = make_user(ceiling="restricted"), make_user(ceiling="secret")

    assert titles(open_flags(on, below)) == ["Denmark is 100% due"]
    assert open_flags(on, below).total == 1
    assert open_flags(on, above).total == 2


@pytest.mark.parametrize("on", [TODAY, TODAY + timedelta(1)], ids=["stored", "live"])
def test_a_subject_that_is_raised_to_secret_is_hidden_at_once(register, on):
    rule = register(facts=due_without_actor)
    denmark = make_due("Denmark", SOON)
    run_job(JOB, TODAY)
    below, above = make_user(ceiling="restricted"), make_user(ceiling="secret")
    assert open_flags(on, below).total == 1

    Actor.objects.filter(pk=denmark.pk).update(marking=make_marking("secret"))

    assert (open_flags(on, below).flags, open_flags(on, below).total) == ([], 0)
    (flag,) = open_flags(on, above, rule=rule.name).flags
    assert make_marking("secret").pk in flag.marking_ids
    assert not Flag.objects.visible_to(below).exists()
    assert Flag.objects.visible_to(above).exists()


def test_a_flag_with_words_from_a_higher_marking_waits_for_the_next_run(register):
    register()
    secret = make_marking("secret")
    denmark = make_due("Operation X", SOON, marking=secret)
    run_job(JOB, TODAY)
    below = make_user(ceiling="restricted")

    Actor.objects.filter(pk=denmark.pk).update(
        marking=make_marking("restricted"), name="Denmark"
    )
    assert titles(open_flags(TODAY, below)) == []

    run_job(JOB, TODAY)
    assert titles(open_flags(TODAY, below)) == ["Denmark is 100% due"]


@pytest.mark.parametrize("on", [TODAY, TODAY + timedelta(1)], ids=["stored", "live"])
def test_a_flag_whose_actor_is_hidden_is_not_there(register, on):
    hidden = make_actor("Secret service", marking=make_marking("secret"))

    def facts(on):
        found = due_within_thirty_days(on).annotate(whose=Value(hidden.pk))
        return found.values_list("pk", "whose", *FACT[2:])

    register(facts=facts)
    make_due("Denmark", SOON)
    run_job(JOB, TODAY)
    below, above = make_user(ceiling="restricted"), make_user(ceiling="secret")

    assert (open_flags(on, below).flags, open_flags(on, below).total) == ([], 0)
    assert open_flags(on, above).flags[0].actor == "Secret service"
    assert not Flag.objects.visible_to(below).exists()


def test_a_flag_whose_subject_is_deleted_is_not_there(register):
    register(facts=due_without_actor)
    make_due("Denmark", SOON)
    run_job(JOB, TODAY)
    Actor.objects.all().delete()

    assert open_flags(TODAY, make_user()).total == 0


def test_what_was_said_of_a_hidden_flag_is_not_shown_beside_the_facts(register):
    register()
    make_due("Denmark", SOON)
    run_job(JOB, TODAY)
    Flag.objects.all().acknowledge(1, make_user(), "A whisper.")
    Flag.objects.update(marking=make_marking("secret"))

    (flag,) = open_flags(TODAY + timedelta(1), make_user(ceiling="restricted")).flags
    assert (flag.id, flag.acknowledged_reason, flag.is_quiet) == (None, None, False)
