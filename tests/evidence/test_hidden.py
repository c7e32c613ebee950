"""What is above the ceiling stays when the record is edited, and is named nowhere."""

import pytest
from django.http import QueryDict

from partnership.actors.models import Grouping, Membership
from partnership.evidence.conflict import find_conflict
from partnership.evidence.forms import RecordForm
from partnership.evidence.hidden import ABOVE_CEILING, STAYS
from partnership.evidence.history import change_by
from partnership.evidence.models import Grade, Source
from partnership.evidence.visible_sources import with_sources
from tests.factories import make_actor, make_marking, make_source, make_user

pytestmark = pytest.mark.django_db


class MembershipForm(RecordForm):
    """Narrows its choices after the form above it, as the apps' own forms do."""

    class Meta:
        model = Membership
        fields = ["grouping", "actor", "grade"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        groupings = self.fields["grouping"]
        groupings.queryset = Grouping.objects.visible_to(self.reader)
        groupings.empty_label, groupings.help_text = "No grouping", "Which?"


def make_secret_source():
    return make_source(
        "telegram", title="Telegram", marking=make_marking("secret-2006")
    )


def make_membership(grouping_marking="declassified", **values):
    grouping, _ = Grouping.objects.get_or_create(
        code="nato",
        defaults={"name": "NATO", "marking": make_marking(grouping_marking)},
    )
    values.setdefault("grade", Grade.STATEMENT)
    return Membership.objects.create(
        grouping=grouping, actor=make_actor(), marking=make_marking(), **values
    )


def typed(membership, **values):
    posted = QueryDict(mutable=True)
    answers = {
        "grouping": membership.grouping_id,
        "actor": membership.actor_id,
        "grade": membership.grade,
        "source": "",
        "marking": membership.marking_id,
        "version": 1,
        "opened_version": 1,
        "reason_code": "published",
        "reason": "The paper says so.",
    }
    posted.update({key: str(value) for key, value in (answers | values).items()})
    return posted


def form_for(membership, user, posted=None):
    stored = Membership.objects.get(pk=membership.pk)
    return MembershipForm(posted, instance=stored, reader=user)


def replace_source(membership, source):
    with change_by(None, reason="A colleague was first."):
        Membership.objects.filter(pk=membership.pk).save_version(1, None, source=source)


def save(form, user):
    assert form.is_valid(), form.errors
    return form.save_edit(by=user)


def test_a_hidden_source_stays_when_nothing_else_is_chosen():
    membership, user = make_membership(source=make_secret_source()), make_user()

    form = form_for(membership, user, typed(membership, grade=Grade.PRESS))

    assert save(form, user)
    assert form.named_source is None
    membership.refresh_from_db()
    assert membership.source == make_secret_source()
    assert membership.grade == Grade.PRESS


def test_a_hidden_source_can_be_replaced():
    membership, user = make_membership(source=make_secret_source()), make_user()

    assert save(
        form_for(membership, user, typed(membership, source=make_source().pk)), user
    )

    membership.refresh_from_db()
    assert membership.source == make_source()


def test_a_source_that_can_be_seen_can_be_taken_away():
    membership, user = make_membership(source=make_source()), make_user()
    posted = typed(membership, grade=Grade.UNVERIFIED)

    assert save(form_for(membership, user, posted), user)

    membership.refresh_from_db()
    assert membership.source is None


def test_a_required_record_that_is_hidden_stays_too():
    membership = make_membership("secret-2006", grade=Grade.UNVERIFIED)
    user = make_user()

    assert save(form_for(membership, user, typed(membership, grouping="")), user)

    membership.refresh_from_db()
    assert membership.grouping.name == "NATO"
    assert membership.version == 2


def test_as_good_as_a_hidden_source_leaves_the_grade_as_it_is():
    membership, user = make_membership(source=make_secret_source()), make_user()

    assert save(form_for(membership, user, typed(membership, grade="")), user)

    membership.refresh_from_db()
    assert membership.grade == Grade.STATEMENT


def test_the_form_says_that_one_is_recorded_and_not_which():
    membership = make_membership("secret-2006", source=make_secret_source())

    page = form_for(membership, make_user()).as_div()

    assert page.count(STAYS) == 2
    assert "Telegram" not in page
    assert "NATO" not in page
    assert "No source" not in page
    assert "No grouping" not in page


def test_the_conflict_page_does_not_name_what_is_hidden():
    membership, user = make_membership(source=make_source()), make_user()
    replace_source(membership, make_secret_source())
    form = form_for(membership, user, typed(membership, source=make_source().pk))

    assert not save(form, user)
    (source,) = find_conflict(form).differences
    assert (source.yours, source.theirs) == (str(make_source()), ABOVE_CEILING)


def test_what_was_not_offered_was_not_cleared_when_a_colleague_replaces_it():
    membership, user = make_membership(source=make_secret_source()), make_user()
    replace_source(membership, make_source())
    form = form_for(membership, user, typed(membership))

    assert not save(form, user)
    (source,) = find_conflict(form).differences
    assert (source.yours, source.original) == (ABOVE_CEILING, ABOVE_CEILING)
    assert source.keeps_theirs


def test_sources_beside_records_are_none_above_the_ceiling():
    make_membership(source=make_secret_source())
    rows = Membership.objects.all()

    (hidden,) = with_sources(rows, make_user())
    (shown,) = with_sources(rows, make_user(ceiling="secret-2006"))

    assert hidden.source is None
    assert shown.source == Source.objects.get(code="telegram")
