"""What a mandate rests on, recorded in the browser: no circle, nothing twice."""

import threading
from datetime import date

import pytest
from django.db import connection

from coalition.mandates.actions import record_dependency
from coalition.models import Mandate, MandateDependency
from partnership.evidence.refusal import Refused
from tests.coalition.answers import common, text_of
from tests.coalition.factories import (
    make_denmark_mandate,
    make_dependency,
    make_mandate,
    make_renewal,
    make_un_mandate,
)
from tests.coalition.pages import mandate_page
from tests.factories import make_marking

pytestmark = pytest.mark.django_db


def answers(upstream, **values):
    typed = common(reason_code="published", reason="Said in the resolution")
    del typed["grade"]
    return typed | {"depends_on": upstream.pk} | values


def rests_on(mandate):
    return mandate_page(mandate, "rests-on/")


def test_an_officer_records_what_a_mandate_rests_on_and_takes_it_away(officer):
    un, mandate = make_un_mandate(), make_denmark_mandate(decided_on=None)

    assert officer.post(rests_on(mandate), answers(un)).status_code == 302
    edge = MandateDependency.objects.get()
    assert (edge.mandate, edge.depends_on) == (mandate, un)
    assert "Rest on it too, and end before it" in text_of(officer.get(mandate_page(un)))
    assert "It rests on 1 other" in text_of(officer.get(rests_on(mandate)))

    why = {"version": 1, "reason_code": "mistake", "reason": ""}
    officer.post(f"/security/dependencies/{edge.pk}/remove/", why)
    assert not MandateDependency.objects.exists()


def test_without_a_reason_nothing_is_recorded(officer):
    un, mandate = make_un_mandate(), make_mandate()

    text = text_of(officer.post(rests_on(mandate), answers(un, reason_code="")))

    assert "Choose the reason for the change" in text
    assert not MandateDependency.objects.exists()


def test_a_mandate_does_not_rest_on_itself(officer):
    mandate = make_mandate()

    text = text_of(officer.post(rests_on(mandate), answers(mandate)))

    assert "Choose another mandate of the list" in text
    assert not MandateDependency.objects.exists()


def test_nothing_is_recorded_twice(officer):
    un, mandate = make_un_mandate(), make_mandate()
    make_dependency(mandate, un)

    text = text_of(officer.post(rests_on(mandate), answers(un)))

    assert "It is recorded already that Denmark: troop mandate rests on" in text
    assert MandateDependency.objects.count() == 1


def test_a_circle_is_refused_also_at_two_removes_and_through_a_renewal(officer):
    first, second, third = (make_mandate(name) for name in ["Italy", "Japan", "Poland"])
    make_dependency(second, first)
    make_dependency(third, second)
    renewal = make_renewal(first, decided_on=date(2006, 1, 15))

    for mandate, upstream in [(first, second), (first, third), (renewal, third)]:
        text = text_of(officer.post(rests_on(mandate), answers(upstream)))
        assert "each would fall with the other" in text
    for mandate, upstream in [(renewal, first), (first, renewal)]:
        text = text_of(officer.post(rests_on(mandate), answers(upstream)))
        assert "one renews the other" in text

    assert MandateDependency.objects.count() == 2


def test_a_circle_through_a_hidden_mandate_is_refused_and_does_not_name_it(officer):
    first, last = make_mandate("Italy"), make_mandate("Japan")
    hidden = make_mandate("Narnia", marking=make_marking("secret"))
    make_dependency(hidden, first)
    make_dependency(last, hidden)

    text = text_of(officer.post(rests_on(first), answers(last)))

    assert "each would fall with the other" in text
    assert "Narnia" not in text
    assert MandateDependency.objects.count() == 2


def test_a_mandate_that_is_not_known_yet_is_not_offered(officer):
    mandate = make_mandate()
    later = make_mandate("Bulgaria", decided_on=date(2006, 2, 22))

    form = officer.get(rests_on(mandate)).context["form"]

    assert later not in form.fields["depends_on"].queryset


@pytest.mark.django_db(transaction=True)
def test_two_people_cannot_close_a_circle_together():
    pair = make_mandate("Italy"), make_mandate("Japan")
    gate, refused = threading.Barrier(2), []

    def record(mandate, upstream):
        try:
            gate.wait(timeout=20)
            record_dependency(
                mandate=mandate,
                depends_on=upstream,
                by=None,
                reason="test",
                marking_id=mandate.marking_id,
            )
        except Refused as refusal:
            refused.append(str(refusal))
        finally:
            connection.close()

    threads = [
        threading.Thread(target=record, args=both) for both in (pair, pair[::-1])
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)

    assert MandateDependency.objects.count() == len(refused) == 1
    assert Mandate.objects.count() == 2


def test_the_admin_closes_no_circle_either(login):
    first, second = make_mandate("Italy"), make_mandate("Japan")
    make_dependency(second, first)
    client = login("Administrator", is_staff=True)

    response = client.post(
        "/admin/coalition/mandatedependency/add/",
        {
            "mandate": first.pk,
            "depends_on": second.pk,
            "marking": first.marking_id,
            "reason_code": "told",
            "reason": "x",
        },
    )

    assert "each would fall with the other" in text_of(response)
    assert MandateDependency.objects.count() == 1
