"""What people record, and the one renewal of a mandate."""

from datetime import date

import pytest
from django.db import connection

from coalition.actions import (
    AlreadyRenewed,
    record_intent,
    record_status,
    record_strength,
    renew_mandate,
)
from coalition.models import Deployment, Mandate, Strength
from tests.coalition.factories import (
    EXPIRY,
    make_contributor,
    make_denmark_mandate,
    make_dependency,
    make_force,
    make_sector,
    make_un_mandate,
)
from tests.factories import make_source, make_user

pytestmark = pytest.mark.django_db


def renew(mandate, **values):
    return renew_mandate(
        **{
            "mandate": mandate,
            "until": date(2007, 7, 1),
            "decided_on": date(2006, 5, 30),
            "ceiling": 480,
            "by": make_user(),
            "reason": "The Folketing decided",
        }
        | values
    )


def test_a_renewal_is_a_new_mandate_with_its_own_ceiling():
    mandate = make_denmark_mandate(personnel_ceiling=530)
    un = make_un_mandate()
    make_dependency(mandate, un)

    renewal = renew(mandate)

    mandate.refresh_from_db()
    assert (renewal.renews, renewal.personnel_ceiling) == (mandate, 480)
    assert (mandate.expires_on, mandate.personnel_ceiling) == (EXPIRY, 530)
    assert (renewal.title, renewal.contributor) == (mandate.title, mandate.contributor)
    assert [edge.depends_on for edge in renewal.dependencies.all()] == [un]


def test_a_second_renewal_is_refused_in_words():
    mandate = make_denmark_mandate()
    renew(mandate)

    with pytest.raises(AlreadyRenewed, match="renewed already, to 1 July 2007"):
        renew(mandate, until=date(2008, 7, 1))
    assert Mandate.objects.count() == 2


def test_a_renewal_locks_the_holders_row():
    mandate = make_denmark_mandate()
    by = make_user()
    connection.queries_log.clear()
    connection.force_debug_cursor = True
    try:
        renew(mandate, by=by)
        statements = [query["sql"] for query in connection.queries]
    finally:
        connection.force_debug_cursor = False

    locks = [sql for sql in statements if "FOR UPDATE" in sql]
    assert len(locks) == 1
    assert "actors_actor" in locks[0]


def test_who_why_and_source_go_into_the_history():
    by, source = make_user(), make_source()

    strength = record_strength(
        contributor=make_contributor(),
        force=make_force(),
        sector=make_sector(),
        personnel=480,
        stated_on=date(2006, 6, 1),
        by=by,
        reason="The cut of 30 May",
        source=source,
    )

    event = Strength.pgh_event_model.objects.get(pgh_obj=strength.pk)
    assert event.pgh_context.metadata == {
        "user": by.pk,
        "reason_code": "",
        "reason": "The cut of 30 May",
        "source": source.pk,
    }
    assert (strength.created_by, strength.source) == (by, source)


def test_a_second_statement_uses_the_deployment_that_is_there():
    for day in (1, 2):
        record_strength(
            contributor=make_contributor(),
            force=make_force(),
            sector=None,
            personnel=530,
            stated_on=date(2006, 2, day),
            by=make_user(),
        )

    assert Deployment.objects.count() == 1


def test_a_status_and_an_intent_are_recorded_with_who():
    denmark, by = make_contributor(), make_user()

    status = record_status(
        contributor=denmark,
        status="reducing",
        since=date(2006, 2, 1),
        by=by,
        reason="Announced",
    )
    intent = record_intent(
        contributor=denmark, intent="stay", stated_on=date(2006, 2, 1), by=by
    )

    assert (status.created_by, intent.updated_by) == (by, by)
    assert status.marking == denmark.marking
