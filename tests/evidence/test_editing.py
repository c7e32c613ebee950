"""Two people edit one record: nobody's edit is lost, and a clash is shown."""

import threading

import pytest
from django import forms
from django.db import connection
from django.http import QueryDict

from partnership.actors.models import Actor, Grouping, Membership
from partnership.evidence.conflict import find_conflict
from partnership.evidence.forms import RecordForm
from partnership.evidence.history import change_by
from partnership.evidence.models import Grade
from tests.factories import make_actor, make_source, make_user

pytestmark = pytest.mark.django_db


class ActorForm(RecordForm):
    class Meta:
        model = Actor
        fields = ["name", "iati_identifier"]
        widgets = {"name": forms.Textarea}


def typed(actor, version, extra="", **values):
    posted = QueryDict(mutable=True)
    posted.update(
        {
            "name": actor.name,
            "iati_identifier": actor.iati_identifier,
            "marking": actor.marking_id,
            "version": version,
            "opened_version": version,
            "reason_code": "published",
            "reason": "The paper says so.",
            **values,
        }
    )
    return posted


def form_for(actor, posted, user):
    return ActorForm(posted, instance=Actor.objects.get(pk=actor.pk), reader=user)


def test_an_edit_writes_the_values_and_counts_the_version():
    actor, user = make_actor(), make_user()

    form = form_for(actor, typed(actor, 1, name="Kingdom of Denmark"), user)

    assert form.is_valid(), form.errors
    assert form.save_edit(by=user)
    actor.refresh_from_db()
    assert (actor.name, actor.version) == ("Kingdom of Denmark", 2)
    assert actor.updated_by == user


def test_an_edit_without_a_reason_is_refused_in_plain_words():
    actor, user = make_actor(), make_user()

    form = form_for(actor, typed(actor, 1, reason_code=""), user)

    assert form.errors["reason_code"] == ["Choose the reason for the change"]


def test_the_second_of_two_edits_is_not_written_and_shows_the_three_versions():
    actor, first, second = make_actor(), make_user(), make_user()
    opened = typed(actor, 1)
    form = form_for(actor, typed(actor, 1, name="Danmark"), first)
    assert form.is_valid()
    assert form.save_edit(by=first)

    late = form_for(actor, {**opened.dict(), "name": "Denmark (DK)"}, second)
    late.data = typed(actor, 1, name="Denmark (DK)", iati_identifier="XM-DAC-3-1")
    assert late.is_valid()
    assert not late.save_edit(by=second)

    conflict = find_conflict(late)
    name, identifier = conflict.differences
    assert (name.yours, name.theirs, name.original) == (
        "Denmark (DK)",
        "Danmark",
        "Denmark",
    )
    assert name.clash
    assert (identifier.yours, identifier.clash) == ("XM-DAC-3-1", False)
    actor.refresh_from_db()
    assert actor.name == "Danmark"


def test_the_reader_can_keep_what_a_colleague_saved_and_add_their_own():
    actor, first, second = make_actor(), make_user(), make_user()
    form = form_for(actor, typed(actor, 1, name="Danmark"), first)
    assert form.is_valid()
    assert form.save_edit(by=first)

    again = typed(actor, 2, name="Denmark (DK)", iati_identifier="XM-DAC-3-1")
    again["opened_version"] = 1
    again["clash"] = "name"
    undecided = form_for(actor, again, second)
    assert undecided.is_valid()
    assert not undecided.save_edit(by=second)
    assert find_conflict(undecided).clashes[0].error == "Choose which version to keep."

    again["keep_name"] = "theirs"
    decided = form_for(actor, again, second)
    assert decided.is_valid()
    assert decided.save_edit(by=second)
    actor.refresh_from_db()
    assert (actor.name, actor.iati_identifier) == ("Danmark", "XM-DAC-3-1")
    assert actor.version == 3


def test_markings_and_sources_above_the_ceiling_cannot_be_chosen():
    actor = make_actor()
    from tests.factories import make_marking

    secret = make_marking("secret-2006")
    source = make_source("telegram", marking=secret)
    user = make_user(ceiling="restricted")

    form = form_for(actor, typed(actor, 1, marking=secret.pk, source=source.pk), user)

    assert set(form.errors) == {"marking", "source"}


def test_every_change_is_kept_with_who_and_why():
    actor, user = make_actor(), make_user()
    with change_by(user, reason="Renamed."):
        Actor.objects.filter(pk=actor.pk).update(name="Danmark")
    Actor.objects.filter(pk=actor.pk).delete()

    events = Actor.pgh_event_model.objects.filter(pgh_obj=actor.pk).order_by("pgh_id")
    assert [event.pgh_label for event in events] == ["insert", "update", "delete"]
    metadata = events[1].pgh_context.metadata
    assert (metadata["user"], metadata["reason"]) == (user.pk, "Renamed.")


@pytest.mark.django_db(transaction=True)
def test_of_many_edits_at_once_none_is_lost():
    actor, user = make_actor(), make_user()
    actor_id, saved = actor.pk, []

    def edit_often(number: int) -> None:
        try:
            with change_by(None, reason="Often."):
                edit_twenty_times(number)
        finally:
            connection.close()

    def edit_twenty_times(number: int) -> None:
        for turn in range(20):
            version = Actor.objects.values_list("version", flat=True).get(pk=actor_id)
            won = Actor.objects.filter(pk=actor_id).save_version(
                version, user, name=f"{number}-{turn}"
            )
            saved.append(won)

    threads = [threading.Thread(target=edit_often, args=[n]) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    actor.refresh_from_db()
    assert actor.version == 1 + sum(saved)
    assert len(saved) == 80


class MembershipForm(RecordForm):
    class Meta:
        model = Membership
        fields = ["grouping", "actor", "joined_on", "grade"]


def membership_values(**values):
    actor = make_actor()
    grouping, _ = Grouping.objects.get_or_create(
        code="nato", defaults={"name": "NATO", "marking": actor.marking}
    )
    return {
        "grouping": grouping.pk,
        "actor": actor.pk,
        "marking": actor.marking_id,
        **values,
    }


@pytest.mark.parametrize(
    ("chosen", "named", "expected"),
    [
        ("", True, Grade.OFFICIAL),
        ("", False, Grade.UNVERIFIED),
        (Grade.PRESS, True, Grade.PRESS),
    ],
)
def test_a_figure_is_as_good_as_its_source_unless_said_otherwise(
    chosen, named, expected
):
    source = make_source().pk if named else ""
    values = membership_values(grade=chosen, source=source)
    user = make_user()

    form = MembershipForm(values, instance=Membership(), reader=user)

    assert form.is_valid(), form.errors
    assert form.save_new(by=user).grade == expected


def test_an_edit_form_opens_on_the_source_that_the_record_has():
    values = membership_values()
    membership = Membership.objects.create(
        grouping_id=values["grouping"],
        actor_id=values["actor"],
        marking_id=values["marking"],
        source=make_source(),
        grade=Grade.OFFICIAL,
    )

    form = MembershipForm(instance=membership, reader=make_user())

    assert form["source"].value() == membership.source_id
    assert form["grade"].value() == Grade.OFFICIAL


def test_a_text_that_nobody_touched_is_the_same_with_a_browsers_line_ends():
    actor, user = make_actor(name="One\nline"), make_user()

    form = form_for(actor, typed(actor, 1, name="One\r\nline"), user)

    assert form.is_valid(), form.errors
    assert form.cleaned_data["name"] == "One\nline"


@pytest.mark.parametrize(
    ("grade", "sentence"),
    [
        (Grade.OFFICIAL, "Name the source that makes it official"),
        (Grade.PRESS, "Name the press report"),
        (Grade.UNVERIFIED, None),
    ],
)
def test_a_grade_needs_the_source_that_bears_it(grade, sentence):
    values = membership_values(grade=grade, source="")

    form = MembershipForm(values, instance=Membership(), reader=make_user())

    assert form.errors == ({"source": [sentence]} if sentence else {})
