"""Why a record was changed: coded, in words, and never left out by mistake."""

import pytest
from django.http import QueryDict

from partnership.actors.models import Actor
from partnership.evidence.changes import latest_changes
from partnership.evidence.forms import RecordForm
from partnership.evidence.history import change_by
from partnership.evidence.reasons import NoReason, Reason, ReasonCode, reason_words
from tests.factories import make_actor, make_user

pytestmark = pytest.mark.django_db


class ActorForm(RecordForm):
    class Meta:
        model = Actor
        fields = ["name"]


def form_for(actor, user, **values):
    posted = QueryDict(mutable=True)
    posted.update(
        {
            "name": "Danmark",
            "marking": actor.marking_id,
            "version": 1,
            "opened_version": 1,
            **values,
        }
    )
    return ActorForm(posted, instance=Actor.objects.get(pk=actor.pk), reader=user)


@pytest.mark.parametrize(
    ("context", "words"),
    [
        ({"reason_code": "decided", "reason": ""}, "A decision or a vote was taken"),
        (
            {"reason_code": "decided", "reason": "By 80 to 20."},
            "A decision or a vote was taken: By 80 to 20.",
        ),
        ({"reason_code": "other", "reason": "A whim."}, "A whim."),
        ({"reason": "Kept before there were codes."}, "Kept before there were codes."),
        ({"reason_code": "gone", "reason": "A code of old."}, "A code of old."),
        ({}, ""),
    ],
)
def test_a_reason_reads_well_in_words(context, words):
    assert reason_words(context) == words


@pytest.mark.parametrize(
    "said", [{}, {"text": "  "}, {"code": "other"}, {"code": "whim"}]
)
def test_a_reason_that_says_nothing_cannot_be_made(said):
    with pytest.raises(NoReason):
        Reason(**said)


def test_a_record_cannot_be_changed_without_a_reason_by_mistake():
    actor = make_actor()

    with pytest.raises(NoReason):
        Actor.objects.filter(pk=actor.pk).save_version(1, None, name="Danmark")
    with pytest.raises(NoReason), change_by(None, reason=""):
        pass

    actor.refresh_from_db()
    assert (actor.name, actor.version) == ("Denmark", 1)


def test_the_code_and_the_words_stand_in_the_history_and_on_the_page():
    actor, user = make_actor(), make_user()
    form = form_for(actor, user, reason_code="decided", reason="By 80 to 20.")

    assert form.is_valid(), form.errors
    assert form.save_edit(by=user)

    event = Actor.pgh_event_model.objects.filter(pgh_obj=actor.pk).latest("pgh_id")
    assert event.pgh_context.metadata == {
        "user": user.pk,
        "reason_code": "decided",
        "reason": "By 80 to 20.",
        "source": None,
    }
    assert latest_changes(actor, user)[0].reason == (
        "A decision or a vote was taken: By 80 to 20."
    )


@pytest.mark.parametrize(
    ("said", "field", "sentence"),
    [
        ({}, "reason_code", "Choose the reason for the change"),
        ({"reason": "Words alone"}, "reason_code", "Choose the reason for the change"),
        ({"reason_code": "other"}, "reason", "Say what the reason is"),
        ({"reason_code": "in_hand"}, "reason_code", "Select a valid choice"),
    ],
)
def test_what_is_missing_is_said_at_its_question(said, field, sentence):
    form = form_for(make_actor(), make_user(), **said)

    assert list(form.errors) == [field]
    assert sentence in form.errors[field][0]


def test_every_code_has_its_words():
    assert all(
        reason_words({"reason_code": code}) for code in ReasonCode if code != "other"
    )
