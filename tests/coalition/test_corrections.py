"""Strengths, intents and statuses that were recorded wrongly are corrected, by two."""

from datetime import date

import pytest

from coalition.models import ContributorStatus, Intent, Strength
from tests.coalition.answers import common, day, text_of
from tests.coalition.factories import (
    LIST_DAY,
    make_intent,
    make_sector,
    make_status,
    make_strength,
)
from tests.factories import make_marking, make_source

pytestmark = pytest.mark.django_db


def of_strength(strength, **values):
    return (
        common(
            deployment=strength.deployment_id,
            personnel=strength.personnel,
            source=strength.source_id or make_source().pk,
            reason_code="mistake",
            reason="Misread",
            version=1,
            opened_version=1,
        )
        | day("stated_on", strength.stated_on)
        | values
    )


def strength_address(strength):
    return f"/security/strengths/{strength.pk}/correct/"


def test_a_strength_is_corrected_from_the_contributors_page(officer):
    strength = make_strength(source=make_source())
    contributor = strength.deployment.contributor
    page = text_of(officer.get(contributor.get_absolute_url()))
    assert f'href="{strength_address(strength)}"' in page

    asked = of_strength(strength, personnel="503")
    response = officer.post(strength_address(strength), asked, follow=True)

    assert "Denmark’s strength is corrected." in text_of(response)
    strength.refresh_from_db()
    assert (strength.personnel, strength.version) == (503, 2)


@pytest.mark.parametrize(
    ("spoiled", "said"),
    [
        ({"reason_code": ""}, "Choose the reason for the change"),
        ({"source": ""}, "Name the source in which it is published"),
    ],
)
def test_a_correction_says_why_and_what_bears_it(officer, spoiled, said):
    strength = make_strength(source=make_source())
    asked = of_strength(strength, personnel="503") | spoiled

    text = text_of(officer.post(strength_address(strength), asked))

    assert text.count(said) == 2  # at the question and in the summary
    strength.refresh_from_db()
    assert (strength.personnel, strength.version) == (530, 1)


def test_the_second_of_two_corrections_meets_the_first(login):
    strength = make_strength(note="Rounded")
    other = make_strength(sector="MND(SE)", stated_on=date(2005, 11, 1)).deployment
    first, second = login("Policy officer"), login("Policy officer")
    address = strength_address(strength)
    first.post(address, of_strength(strength, personnel="503", deployment=other.pk))

    late = of_strength(strength, personnel="350", note="Counted")
    response = second.post(address, late)

    assert response.status_code == 409
    text = text_of(response)
    assert all(figure in text for figure in ("503", "350", "530"))
    assert "MNF-I, MND(SE)" in text
    assert '<th scope="row" role="rowheader" id="field-personnel">Strength' in text
    assert "stated_on</th>" not in text
    strength.refresh_from_db()
    assert (strength.personnel, strength.version) == (503, 2)


def test_an_intent_and_a_status_are_corrected(officer):
    intent, status = make_intent(), make_status()
    edit = common(reason_code="mistake", version=1, opened_version=1)

    for kind, fact, typed in (
        ("intents", intent, {"intent": "leave"} | day("stated_on", intent.stated_on)),
        ("statuses", status, {"status": "reducing"} | day("since", status.since)),
    ):
        answer = officer.post(f"/security/{kind}/{fact.pk}/correct/", edit | typed)
        assert answer.status_code == 302

    assert Intent.objects.get().intent == "leave"
    assert ContributorStatus.objects.get().status == "reducing"


def test_a_figure_is_not_corrected_onto_another(officer):
    make_strength(source=make_source())
    later = make_strength(personnel=480, stated_on=date(2006, 1, 5))
    onto = of_strength(later, source=make_source().pk) | day("stated_on", LIST_DAY)

    text = text_of(officer.post(strength_address(later), onto))

    assert text.count("for that day is recorded already: 530") == 2
    assert Strength.objects.filter(stated_on=LIST_DAY).count() == 1


def test_a_twin_that_the_form_did_not_see_yet_is_told_and_keeps_what_was_typed(
    officer, monkeypatch
):
    make_strength(source=make_source())
    later = make_strength(personnel=480, stated_on=date(2006, 1, 5))
    # As in a race: the form looked before the other had committed.
    monkeypatch.setattr(
        "coalition.forms.strength_correction.refuse_twin", lambda *_: None
    )
    onto = of_strength(later, source=make_source().pk, note="as typed")

    answer = officer.post(strength_address(later), onto | day("stated_on", LIST_DAY))

    assert answer.status_code == 200
    assert "A colleague has just recorded the same" in text_of(answer)
    assert "as typed" in text_of(answer)


def test_who_may_not_record_may_not_correct(login):
    strength = make_strength()
    reader = login("Minister")

    assert reader.get(strength_address(strength)).status_code == 403
    page = text_of(reader.get(strength.deployment.contributor.get_absolute_url()))
    assert strength_address(strength) not in page


def test_a_figure_above_the_ceiling_is_no_page_and_a_hidden_sector_no_name(officer):
    strength = make_strength(marking=make_marking("secret"))
    assert officer.get(strength_address(strength)).status_code == 404

    seen = make_strength(sector="MND(X)", stated_on=date(2006, 1, 5))
    sector = make_sector("MND(X)")
    sector.marking = make_marking("secret")
    sector.save()
    assert "MND(X)" not in text_of(officer.get(strength_address(seen)))
