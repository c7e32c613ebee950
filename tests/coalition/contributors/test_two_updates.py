"""Two officers update one contributor: nobody's answer is lost or written over."""

from datetime import date

import pytest

from coalition.keeping.actions import (
    ChangedMeanwhile,
    Strengthened,
    Update,
    update_contributor,
)
from coalition.keeping.seen import Seen, what_stands
from coalition.models import ContributorStatus, Intent, Mandate, Strength
from partnership.evidence.history import change_by
from partnership.evidence.reasons import NoReason, Reason
from tests.coalition.answers import day
from tests.coalition.contributors.answers import FEBRUARY, errors, opened, send
from tests.coalition.factories import (
    make_force,
    make_intent,
    make_status,
    make_strength,
)
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db

TOLD = {"reason_code": "told"}
FIRST = "A colleague has recorded something here since you opened the page."


def test_the_second_is_told_at_the_question_and_may_save_again(officer, denmark):
    form = opened(officer, denmark)
    make_status("Denmark", "reducing", date(2006, 1, 30))

    response = send(officer, denmark, form, status="leaving", **TOLD)

    found = errors(response)
    assert list(found) == ["status"]
    assert found["status"][0].startswith(FIRST)
    again = response.context["form"]
    assert "Now: reducing" in again.fields["status"].help_text
    assert again["status"].value() == "leaving"
    seen = {"seen": again["seen"].value()}
    assert send(officer, denmark, form, status="leaving", **TOLD, **seen).url
    assert ContributorStatus.objects.filter(status="leaving").exists()


def test_what_a_colleague_recorded_of_another_kind_is_no_conflict(officer, denmark):
    form = opened(officer, denmark)
    make_status("Denmark", "reducing", date(2006, 1, 30))
    make_intent("Denmark", "leave", date(2006, 1, 30))

    assert send(officer, denmark, form, personnel="480").status_code == 302


def test_a_new_plan_of_a_colleague_is_shown_with_its_own_ticks(officer, denmark):
    form = opened(officer, denmark)
    theirs = make_intent("Denmark", "leave", date(2006, 1, 30))

    response = send(officer, denmark, form, intent="reduce", personnel_after="400")

    assert errors(response)["intent"][0].startswith(FIRST)
    again = response.context["form"]
    assert again["steps"].value() == [str(theirs.pk)]
    assert Intent.objects.count() == 2


def test_the_mandate_is_never_written_over(officer, denmark):
    form = opened(officer, denmark)
    stored = Mandate.objects.all()
    with change_by(make_user(), reason="theirs"):
        stored.save_version(1, None, decision_expected_on=date(2006, 6, 15))

    response = send(
        officer, denmark, form, **TOLD, **day("decision_on", date(2006, 5, 30))
    )

    assert errors(response)["decision_on"][0].startswith(FIRST)
    assert Mandate.objects.get().decision_expected_on == date(2006, 6, 15)
    help_text = response.context["form"].fields["decision_on"].help_text
    assert "Now: 15 June 2006" in help_text


def test_a_record_above_the_ceiling_is_no_conflict(officer, denmark):
    form = opened(officer, denmark)
    theirs = {"personnel": 3, "stated_on": date(2006, 1, 30)}
    make_strength(**theirs, marking=make_marking("secret"))

    assert send(officer, denmark, form, personnel="480").status_code == 302


def test_the_action_itself_refuses_who_comes_second(denmark):
    reader = make_user()
    seen = what_stands(denmark, reader)
    make_status("Denmark", "reducing", date(2006, 1, 30))

    with pytest.raises(ChangedMeanwhile):
        update_contributor(
            contributor=denmark,
            update=Update(
                on=FEBRUARY,
                status="leaving",
                evidence={"marking": make_marking()},
            ),
            seen=seen,
            by=reader,
            reason=Reason("told"),
            source=None,
        )

    assert ContributorStatus.objects.count() == 2


def test_the_action_writes_all_or_nothing(denmark):
    reader = make_user()
    mandate = Mandate.objects.get()
    strength = Strengthened(480, make_force(), None)

    with pytest.raises(NoReason):
        update_contributor(
            contributor=denmark,
            update=Update(
                on=FEBRUARY,
                strength=strength,
                mandate=mandate,
                decision_on=date(2006, 5, 30),
                evidence={"marking": make_marking()},
            ),
            seen=what_stands(denmark, reader, mandate.pk),
            by=reader,
            # The decision, which comes last, does not go without one.
            reason=None,
            source=None,
        )

    assert not Strength.objects.filter(personnel=480).exists()


@pytest.mark.parametrize("words", ["", "1.2.3", "1.2.3.x", "1.2.3.4.5", "٣.1.1.1"])
def test_what_was_seen_is_read_or_refused(words):
    assert Seen.read(words) is None


def test_what_was_seen_reads_as_it_was_written():
    assert Seen.read(str(Seen(1, 2, 3, 4))) == Seen(1, 2, 3, 4)
