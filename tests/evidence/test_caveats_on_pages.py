"""Caveats on pages, forms and files, and in the admin."""

import pytest
from django.urls import reverse

from partnership.accounts.models import NeedToKnow, User
from partnership.evidence.marking_fields import CeilingField
from partnership.evidence.models import EquivalentCeiling, Marking, MarkingGroup
from tests.diplomacy.factories import make_meeting
from tests.donors.factories import make_pledge
from tests.evidence.caveats import make_caveat, make_group
from tests.factories import make_actor, make_marking

pytestmark = pytest.mark.django_db


def test_a_page_and_its_files_say_caveats_and_whose_totals_they_are(login):
    make_pledge(marking=make_caveat("basra", groups=["Basra desk"]))
    client = login("Analyst", ceiling="restricted", username="basra")
    person = User.objects.get(username="basra")
    NeedToKnow.objects.create(person=person, group=make_group())

    page = client.get(reverse("donors:pledge_gap")).content.decode()
    file = client.get(reverse("donors:pledge_gap_file", args=["csv"]))
    text = b"".join(file.streaming_content).decode()

    assert "Basra desk only" in page
    assert "Totals are of the records you may see." in page
    assert "# Marking: Restricted (UK scheme of 2006); Basra desk only" in text
    assert "# Note: Rows and totals are of the records you may see." in text


def test_who_sees_every_marking_is_not_told_of_others(login):
    make_pledge()
    highest = login("Analyst", ceiling="top-secret")
    lower = login("Analyst", ceiling="secret")

    # Whether a hidden record exists makes no difference: none does here.
    assert "you may see" not in highest.get("/").content.decode()
    assert "you may see" in lower.get("/").content.decode()


@pytest.mark.parametrize("to", ["secret-2006", "basra"])
def test_raising_a_marking_takes_effect_on_the_next_request(login, to):
    make_caveat("basra", groups=["Basra desk"])
    pledge = make_pledge("Spain", title="Port of Umm Qasr")
    meeting = make_meeting("Spain", occasion="Umm Qasr talks")
    client = login("Policy officer", ceiling="restricted")
    places = [
        pledge.get_absolute_url(),
        reverse("donors:pledge_edit", args=[pledge.pk]),
        reverse("diplomacy:meeting", args=[meeting.pk]),
    ]
    lists = [
        reverse("donors:pledge_list"),
        reverse("diplomacy:overview"),
        "/",
        "/alerts/",
    ]
    assert [client.get(place).status_code for place in places] == [200, 200, 200]
    assert "Umm Qasr" in "".join(client.get(p).content.decode() for p in lists)

    for record in (pledge, meeting):
        type(record).objects.filter(pk=record.pk).update(
            marking=Marking.objects.get(code=to)
        )

    assert [client.get(place).status_code for place in places] == [404, 404, 404]
    assert "Umm Qasr" not in "".join(client.get(p).content.decode() for p in lists)
    file = client.get(reverse("donors:pledge_gap_file", args=["json"]))
    assert b"Umm Qasr" not in b"".join(file.streaming_content)


def test_a_form_offers_only_markings_that_its_editor_may_see(login):
    make_caveat("basra", groups=["Basra desk"])
    pledge = make_pledge()
    client = login("Policy officer", ceiling="restricted")

    form = client.get(reverse("donors:pledge_edit", args=[pledge.pk])).context["form"]
    codes = {marking.code for marking in form.fields["marking"].queryset}

    assert "restricted" in codes
    assert not codes & {"basra", "secret"}


def test_every_marking_has_a_ceiling_of_the_other_scheme_that_sees_it():
    stated = EquivalentCeiling.objects.select_related("marking", "ceiling")

    assert {one.marking.code for one in stated} == set(
        Marking.objects.values_list("code", flat=True)
    )
    for one in stated:
        assert one.ceiling.scheme_id != one.marking.scheme_id
        assert one.ceiling.rank >= one.marking.rank
        lower = Marking.objects.filter(
            scheme=one.ceiling.scheme,
            rank__gte=one.marking.rank,
            rank__lt=one.ceiling.rank,
        )
        assert not lower, f"{one.marking}: a lower ceiling would do"


def test_a_ceiling_is_chosen_beside_what_it_is_in_the_other_scheme():
    make_caveat("basra", groups=["Basra desk"])

    labels = [label for _, label in CeilingField(Marking.objects.all()).choices]

    assert any("Restricted (United Kingdom, protective" in label for label in labels)
    assert any("like Official-Sensitive (United Kingdom, Gov" in one for one in labels)
    assert not any("basra" in label for label in labels)


def test_an_administrator_makes_a_marking_with_caveats_and_its_history_says_why(login):
    admin = login("Administrator", is_staff=True)
    plain, group = make_marking("restricted"), make_group()
    atlantis = make_actor("Atlantis", marking=make_marking("secret-2006"))
    address = reverse("admin:evidence_marking_add")
    sent = {
        "scheme": plain.scheme_id,
        "code": "restricted-basra",
        "name": "Restricted, Basra desk",
        "rank": 20,
        "plain_marking": plain.pk,
        "reason_code": "other",
        "reason": "The desk asked.",
        "group_rows-TOTAL_FORMS": 1,
        "group_rows-INITIAL_FORMS": 0,
        "group_rows-0-group": group.pk,
        "release_rows-TOTAL_FORMS": 0,
        "release_rows-INITIAL_FORMS": 0,
        "equivalents-TOTAL_FORMS": 0,
        "equivalents-INITIAL_FORMS": 0,
    }

    assert atlantis.name not in admin.get(address).content.decode()
    refused = admin.post(address, sent | {"rank": 30})
    saved = admin.post(address, sent)

    assert "has both from it" in refused.content.decode()
    assert saved.status_code == 302
    event = MarkingGroup.pgh_event_model.objects.get()
    assert event.pgh_context.metadata["reason"] == "The desk asked."
    shown = admin.get(reverse("admin:evidence_marking_changelist")).content.decode()
    assert "Basra desk only" in shown


def test_the_admins_redirect_to_a_row_answers_nobody(login):
    secret = make_actor("Atlantis", marking=make_marking("secret-2006"))
    from django.contrib.contenttypes.models import ContentType

    kind = ContentType.objects.get_for_model(secret).pk
    answer = login("Administrator", is_staff=True).get(f"/admin/r/{kind}/{secret.pk}/")

    assert answer.status_code == 404
    assert "atlantis" not in str(answer.headers).lower()
