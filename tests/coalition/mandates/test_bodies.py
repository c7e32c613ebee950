"""Deciding bodies and their recesses, kept in the browser."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from coalition.models import DecisionBody, Mandate, Recess
from tests.coalition.answers import common, day, text_of
from tests.coalition.factories import make_mandate
from tests.coalition.mandate_factories import make_body, make_recess
from tests.coalition.pages import page
from tests.factories import make_actor, make_marking, make_source

pytestmark = pytest.mark.django_db

BODIES = "/security/bodies/"
WHY = {"reason_code": "mistake", "reason": "Entered twice"}


def recess_answers(starts, ends, **values):
    return (
        common(grade="official")
        | day("starts_on", starts)
        | day("ends_on", ends)
        | values
    )


def test_an_officer_records_a_body_and_a_recess_and_the_list_shows_them(officer):
    typed = common(
        actor=make_actor("Denmark").pk, name="Folketing", authority_type="parliament"
    )
    assert officer.post(f"{BODIES}add/", typed).status_code == 302
    body = DecisionBody.objects.get()

    recess = recess_answers(date(2006, 6, 6), date(2006, 10, 2))
    assert officer.post(f"{BODIES}{body.pk}/recess/", recess).status_code == 302

    text = page(officer, BODIES)
    assert "1 body decides on mandates" in text
    assert "Folketing" in text
    assert "2 Oct 2006" in text
    assert Recess.objects.get().source == make_source()


def test_a_body_is_recorded_once(officer):
    body = make_body()
    typed = common(actor=body.actor_id, name="Folketing", authority_type="parliament")

    text = text_of(officer.post(f"{BODIES}add/", typed))

    assert "This body is recorded already" in text
    assert DecisionBody.objects.count() == 1


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        (date(2006, 10, 2), date(2006, 10, 5), "is in recess already from 6 June 2006"),
        (date(2006, 1, 1), date(2006, 6, 6), "is in recess already from 6 June 2006"),
        (date(2006, 12, 2), date(2006, 12, 1), "must not end before it starts"),
    ],
)
def test_a_wrong_recess_is_refused_and_what_was_typed_stays(
    officer, starts, ends, words
):
    body = make_body()
    make_recess(body)
    address = f"{BODIES}{body.pk}/recess/"

    text = text_of(officer.post(address, recess_answers(starts, ends, citation="§ 5")))

    assert words in text
    assert "§ 5" in text
    assert Recess.objects.count() == 1


def test_a_recess_may_adjoin_another_and_be_corrected_within_its_own_days(officer):
    body = make_body()
    recess = make_recess(body)
    next_day = recess_answers(date(2006, 10, 3), date(2006, 10, 9))
    assert officer.post(f"{BODIES}{body.pk}/recess/", next_day).status_code == 302
    correct = f"/security/recesses/{recess.pk}/correct/"
    versions = {"version": 1, "opened_version": 1} | WHY

    shorter = recess_answers(date(2006, 6, 8), date(2006, 10, 2), **versions)
    assert officer.post(correct, shorter).status_code == 302
    longer = recess_answers(
        date(2006, 6, 8), date(2006, 10, 3), **versions | {"version": 2}
    )
    assert "is in recess already from 3 October 2006" in text_of(
        officer.post(correct, longer)
    )

    recess.refresh_from_db()
    assert (recess.starts_on, recess.ends_on) == (date(2006, 6, 8), date(2006, 10, 2))


def test_the_database_keeps_the_recesses_of_a_body_apart_and_no_others():
    body, other = make_body(), make_body("Seimas", "Lithuania")
    make_recess(body)
    make_recess(other)

    with pytest.raises(IntegrityError), transaction.atomic():
        make_recess(body, date(2006, 10, 2), date(2006, 10, 2))
    with pytest.raises(IntegrityError), transaction.atomic():
        make_recess(body, date(2007, 1, 2), date(2007, 1, 1))
    make_recess(body, date(2006, 10, 3), date(9999, 12, 31))


def test_a_body_that_a_mandate_names_stays(officer):
    body = make_body()
    make_mandate(decision_body=body)
    address = f"{BODIES}{body.pk}/remove/"

    text = text_of(officer.post(address, WHY | {"version": 1}))

    assert "Other records name it" in text
    assert DecisionBody.objects.exists()


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"version": 1}, "Choose the reason for the change"),
        ({"version": 1, "reason_code": "other"}, "Say what the reason is"),
        (WHY | {"version": 7}, "A colleague has changed or removed this record"),
    ],
)
def test_nothing_is_removed_without_a_reason_or_unseen(officer, answers, words):
    recess = make_recess(make_body())

    text = text_of(officer.post(f"/security/recesses/{recess.pk}/remove/", answers))

    assert words in text
    assert Recess.objects.exists()


def test_a_removed_recess_stays_in_the_history_with_the_reason(officer):
    recess = make_recess(make_body())

    officer.post(f"/security/recesses/{recess.pk}/remove/", WHY | {"version": 1})

    assert not Recess.objects.exists()
    event = Recess.pgh_event_model.objects.get(pgh_label="delete")
    assert event.pgh_context.metadata["reason"] == "Entered twice"


def test_the_list_costs_the_same_however_many_bodies(officer, count_queries):
    make_recess(make_body(), source=make_source())
    one = count_queries(lambda: officer.get(BODIES))
    for name in ["Italy", "Poland", "Japan"]:
        make_recess(make_body("Parliament", name), source=make_source(name))

    assert count_queries(lambda: officer.get(BODIES)) == one


def test_the_list_bears_and_hides_what_it_names(login):
    make_recess(make_body(), source=make_source(marking=make_marking("secret")))
    make_body("Senate", "Narnia", marking=make_marking("secret"))
    low = login("Minister")
    high = login("Minister", ceiling="secret")

    assert "Narnia" not in page(low, BODIES)
    assert "FCO/IPU" not in page(low, BODIES)
    assert low.get(BODIES).context["marking_banner"].code == "declassified"
    assert high.get(BODIES).context["marking_banner"].code == "secret"
    assert "Narnia" in page(high, BODIES)


def test_a_mandate_offers_the_bodies_of_its_holder_alone(officer):
    make_body()
    make_body("Seimas", "Lithuania")
    mandate = make_mandate()

    form = officer.get(f"/security/mandates/{mandate.pk}/edit/").context["form"]

    offered = [body.name for body in form.fields["decision_body"].queryset]
    assert offered == ["Folketing"]
    assert Mandate.objects.get().body == "Folketing"


def test_a_recess_that_is_hidden_is_in_the_way_and_its_days_are_not_told(officer):
    body = make_body()
    make_recess(body, marking=make_marking("secret"))
    address = f"{BODIES}{body.pk}/recess/"

    wrong = recess_answers(date(2006, 9, 1), date(2006, 12, 5))
    text = text_of(officer.post(address, wrong))

    assert "you may not see it" in text
    assert "6 June" not in text
    assert "2 October" not in text
    assert Recess.objects.count() == 1
