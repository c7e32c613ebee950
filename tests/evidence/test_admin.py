"""The admin obeys the ceiling for related records, and asks why."""

from datetime import date
from html import unescape

import pytest
from django.urls import reverse

from coalition.admin import MandateAdmin
from coalition.models import Force, Mandate
from partnership.actors.models import Grouping, Membership
from partnership.evidence.models import Marking, Programme
from tests.coalition.factories import make_mandate
from tests.donors.factories import make_conference, make_pledge
from tests.factories import make_actor, make_marking, make_source

pytestmark = pytest.mark.django_db

SECRET = "secret-2006"


@pytest.fixture
def admin(login):
    return login("Administrator", is_staff=True)


def text_of(admin, name, *arguments, query=""):
    page = admin.get(reverse(f"admin:{name}", args=arguments) + query)
    assert page.status_code == 200
    return page.content.decode()


def make_secret_force():
    return Force.objects.create(
        code="TF-145", name="Task Force 145", marking=make_marking(SECRET)
    )


def make_membership(actor, **values):
    grouping, _ = Grouping.objects.get_or_create(
        code="x", defaults={"name": "X", "marking": make_marking()}
    )
    values.setdefault("marking", make_marking())
    return Membership.objects.create(grouping=grouping, actor=actor, **values)


def answers(record, form_class_fields, **values):
    """What the browser would send back of a change page."""
    stored = {name: getattr(record, name, "") for name in form_class_fields}
    return {
        name: "" if value is None or value is False else getattr(value, "pk", value)
        for name, value in (stored | values).items()
    }


def test_a_list_leaves_out_rows_that_would_name_a_hidden_record(admin):
    make_membership(make_actor("Denmark"))
    make_membership(make_actor("Atlantis", marking=make_marking(SECRET)))

    page = text_of(admin, "actors_membership_changelist")

    assert "Denmark" in page
    assert "Atlantis" not in page


def test_a_filter_names_only_what_can_be_seen(admin):
    make_pledge(conference=make_conference("Madrid 2003"))
    make_conference("London 2006")
    make_conference("Secret talks", marking=make_marking(SECRET))

    page = text_of(admin, "donors_pledge_changelist")

    assert "Madrid 2003" in page
    assert "London 2006" in page
    assert "Secret talks" not in page


def test_a_page_that_is_only_read_leaves_out_a_hidden_source(admin):
    source = make_source("telegram", title="Telegram", marking=make_marking(SECRET))
    pledge = make_pledge(source=source)

    page = text_of(admin, "donors_pledge_change", pledge.pk)

    assert "Telegram" not in page
    assert "Spain" in page


def test_a_hidden_record_is_not_offered_and_stays_when_the_rest_is_saved(admin):
    mandate = make_mandate(force=make_secret_force())
    address = reverse("admin:coalition_mandate_change", args=[mandate.pk])
    page = admin.get(address)
    form = page.context["adminform"].form

    assert "TF-145" not in page.content.decode()
    assert "Task Force" not in page.content.decode()

    sent = answers(
        mandate,
        form.fields,
        force="",
        title="renewed mandate",
        reason_code="mistake",
        reason="Corrected.",
        source=make_source().pk,
        opened_version=1,
    )
    saved = admin.post(address, sent)

    assert saved.status_code == 302, saved.context["adminform"].form.errors
    mandate.refresh_from_db()
    assert (mandate.title, mandate.force.code) == ("renewed mandate", "TF-145")
    event = Mandate.pgh_event_model.objects.filter(pgh_obj=mandate.pk).latest("pgh_id")
    assert event.pgh_context.metadata["reason"] == "Corrected."


def test_a_marking_above_ones_own_ceiling_cannot_be_given(rf, login):
    from django.contrib import admin as site

    request = rf.get("/")
    client = login("Administrator", is_staff=True)
    request.user = client.get("/admin/").context["user"]
    field = MandateAdmin(Mandate, site.site).formfield_for_foreignkey(
        Mandate._meta.get_field("marking"), request
    )

    assert make_marking(SECRET) not in field.queryset
    assert make_marking() in field.queryset


def test_the_warning_before_a_removal_names_no_other_record(admin):
    secret = make_actor("Atlantis", marking=make_marking(SECRET))
    membership = make_membership(secret, marking=make_marking(SECRET))

    page = text_of(admin, "actors_grouping_delete", membership.grouping_id)

    assert "Atlantis" not in page
    assert "Other records name it" in page


def test_a_change_of_a_marking_says_who_and_why(admin):
    marking = make_marking()
    address = reverse("admin:evidence_marking_change", args=[marking.pk])
    form = admin.get(address).context["adminform"].form
    sent = answers(
        marking, form.fields, note="Seen by all.", opened_row=form["opened_row"].value()
    )
    for rows in ("group_rows", "release_rows", "equivalents"):
        sent |= {f"{rows}-TOTAL_FORMS": 0, f"{rows}-INITIAL_FORMS": 0}
    sent["reason_code"] = "other"

    refused = admin.post(address, sent | {"reason": ""})
    assert refused.status_code == 200
    saved = admin.post(address, sent | {"reason": "Agreed with the archive."})

    assert saved.status_code == 302
    event = Marking.pgh_event_model.objects.filter(pgh_obj=marking.pk).latest("pgh_id")
    assert event.pgh_context.metadata["reason"] == "Agreed with the archive."
    assert event.pgh_context.metadata["user"]


def test_the_second_of_two_changes_of_the_programme_is_refused(admin):
    programme = Programme.objects.get()
    address = reverse("admin:evidence_programme_change", args=[programme.pk])
    form = admin.get(address).context["adminform"].form
    sent = answers(
        programme,
        form.fields,
        name="Afghanistan",
        reason_code="decided",
        reason="A new strategy.",
        opened_row=form["opened_row"].value(),
    )
    Programme.objects.update(strategy="Another")

    page = admin.post(address, sent)

    assert page.status_code == 200
    assert "saved this record after you" in page.content.decode()
    assert Programme.objects.get().name == "Iraq"


def test_the_second_of_two_changes_reads_theirs_theirs_own_and_the_original(admin):
    mandate = make_mandate(title="troop mandate", expires_on=date(2006, 7, 1))
    address = reverse("admin:coalition_mandate_change", args=[mandate.pk])
    fields = admin.get(address).context["adminform"].form.fields
    sent = answers(
        mandate,
        fields,
        source=make_source().pk,
        reason_code="mistake",
        reason="Corrected.",
        opened_version=1,
    )
    first = {"title": "Folketing vote", "expires_on": "2007-07-01"}
    assert admin.post(address, sent | first).status_code == 302

    late = admin.post(address, sent | {"title": "Folketing <b>decision</b>"})
    page = " ".join(unescape(late.content.decode()).split())

    assert late.status_code == 200
    assert "saved this record after you" in page
    assert (
        "now “Folketing vote”, you have “Folketing <b>decision</b>”, it was “troop"
        " mandate” when you opened it" in page
    )
    assert "now “1 July 2007”, you have “1 July 2006”, it was “1 July 2006”" in page
    assert "<b>decision" not in late.content.decode()
    assert Mandate.objects.get().title == "Folketing vote"


def test_a_record_that_changed_after_the_question_is_not_removed(admin):
    force = Force.objects.create(code="X", name="X", marking=make_marking())
    address = reverse("admin:coalition_force_delete", args=[force.pk])
    opened = admin.get(address).context["opened_row"]
    Force.objects.update(name="In use now")

    for row in (opened, ""):
        late = admin.post(address, {"post": "yes", "opened_row": row}, follow=True)
        assert "Nothing is removed" in late.content.decode()
        assert Force.objects.exists()

    read = admin.get(address).context["opened_row"]
    admin.post(address, {"post": "yes", "opened_row": read})
    assert not Force.objects.exists()


@pytest.mark.parametrize(
    "address", ["/admin/mfa/authenticator/", "/admin/account/emailaddress/"]
)
def test_secrets_of_sign_in_are_not_in_the_admin(login, address):
    page = login("Administrator", is_staff=True, is_superuser=True).get(address)

    assert page.status_code == 404
