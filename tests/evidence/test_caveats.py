"""Need-to-know and release narrow a marking; what a page bears keeps every caveat."""

import pytest
from django.urls import reverse

from partnership.accounts.models import NeedToKnow, User
from partnership.evidence.banner import highest_marking, overall_marking
from partnership.evidence.changes import latest_changes
from partnership.evidence.marking_fields import CeilingField
from partnership.evidence.models import (
    EquivalentCeiling,
    Marking,
    MarkingGroup,
    MarkingRelease,
    NeedToKnowGroup,
)
from tests.diplomacy.factories import make_meeting
from tests.donors.factories import make_pledge
from tests.factories import make_actor, make_marking, make_programme, make_user

pytestmark = pytest.mark.django_db


def make_group(name="Basra desk"):
    return NeedToKnowGroup.objects.get_or_create(
        code=name.lower().replace(" ", "-"), defaults={"name": name}
    )[0]


def make_caveat(code, groups=(), actors=(), plain="restricted"):
    plain = make_marking(plain)
    marking = Marking.objects.create(
        code=code, name=code, scheme=plain.scheme, rank=plain.rank, plain_marking=plain
    )
    for name in groups:
        MarkingGroup.objects.create(marking=marking, group=make_group(name))
    for name in actors:
        MarkingRelease.objects.create(marking=marking, actor=make_actor(name))
    return marking


def sees(user, marking):
    """As the next request would: nothing of the last one is kept."""
    return marking.pk in User.objects.get(pk=user.pk).visible_marking_ids


def test_only_people_of_a_group_see_a_marking_that_needs_it():
    basra = make_caveat("basra", groups=["Basra desk", "Erbil desk"])
    user = make_user(ceiling="secret-2006")
    assert not sees(user, basra)

    NeedToKnow.objects.create(person=user, group=make_group("Erbil desk"))

    assert sees(user, basra)


def test_a_group_does_not_lift_the_ceiling():
    basra = make_caveat("basra", groups=["Basra desk"], plain="secret-2006")
    user = make_user(ceiling="restricted")
    NeedToKnow.objects.create(person=user, group=make_group())

    assert not sees(user, basra)


def test_another_actors_officials_see_only_what_is_released_to_them():
    make_programme(home_government=make_actor("United Kingdom"))
    released = make_caveat("rel-dnk", actors=["Denmark"])
    dane = make_user(ceiling="secret-2006", actor=make_actor("Denmark"))
    briton = make_user(ceiling="secret-2006", actor=make_actor("United Kingdom"))

    assert sees(dane, released)
    assert not sees(dane, make_marking("restricted"))
    assert sees(dane, make_marking("unclassified"))
    assert sees(briton, released)
    assert sees(briton, make_marking("restricted"))


def test_rank_nought_with_a_list_is_for_those_on_it():
    make_programme(home_government=make_actor("United Kingdom"))
    listed = make_caveat("rel-ita", actors=["Italy"], plain="unclassified")
    dane = make_user(actor=make_actor("Denmark"))

    assert not sees(dane, listed)
    assert sees(make_user(), listed)


def test_without_a_home_government_a_persons_actor_is_another_one():
    make_programme(home_government=None)

    dane = make_user(ceiling="restricted", actor=make_actor("Denmark"))

    assert not sees(dane, make_marking("restricted"))


def test_what_a_person_may_see_costs_one_query(django_assert_num_queries):
    make_caveat("basra", groups=["Basra desk"])
    user = User.objects.get(pk=make_user(actor=make_actor("Denmark")).pk)

    with django_assert_num_queries(1):
        assert user.visible_marking_ids
        assert not user.sees_everything


def test_a_page_bears_the_highest_rank_and_every_caveat():
    make_programme(default_marking=make_marking("declassified"))
    both = make_caveat("rel-both", groups=["Basra desk"], actors=["Denmark", "Italy"])
    one = make_caveat("rel-dnk", actors=["Denmark"], plain="confidential")
    reader = make_user(ceiling="secret-2006")

    borne = overall_marking([both.pk, one.pk])

    assert (borne.code, borne.groups) == ("confidential", ("Basra desk",))
    assert borne.caveats(reader) == ["Basra desk only", "releasable to Denmark"]


def test_a_part_for_our_own_people_ends_the_release_of_the_whole():
    make_programme()
    released = make_caveat("rel-dnk", actors=["Denmark"])
    unmarked, plain = make_marking("unclassified"), make_marking("restricted")

    with_unmarked = overall_marking([released.pk, unmarked.pk])
    with_plain = overall_marking([released.pk, plain.pk])

    assert with_unmarked.caveats(make_user()) == ["releasable to Denmark"]
    assert with_plain.caveats(make_user()) == []


def test_a_banner_does_not_name_an_actor_that_the_reader_may_not_see():
    make_programme()
    make_actor("Atlantis", marking=make_marking("secret-2006"))
    released = make_caveat("rel", actors=["Atlantis", "Denmark"])

    assert overall_marking([released.pk]).caveats(make_user()) == [
        "releasable to Denmark"
    ]


def test_the_marking_of_a_page_costs_one_query_that_reads_each_table_once(
    django_assert_num_queries,
):
    make_programme()
    make_pledge(marking=make_caveat("basra", groups=["Basra desk"]))
    from donors.models import Pledge

    with django_assert_num_queries(1) as asked:
        assert highest_marking([Pledge.objects.all()]).groups == ("Basra desk",)
    assert asked[0]["sql"].count('FROM "donors_pledge"') == 1


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


def test_the_marking_of_today_hides_every_version_of_a_record():
    pledge, reader = make_pledge(), make_user(ceiling="restricted")
    assert latest_changes(pledge, reader)

    type(pledge).objects.update(marking=make_marking("secret-2006"))
    pledge.refresh_from_db()

    assert latest_changes(pledge, reader) == []


def test_a_version_that_bore_a_higher_marking_stays_hidden():
    pledge = make_pledge(marking=make_marking("secret-2006"))
    type(pledge).objects.update(marking=make_marking("restricted"))
    pledge.refresh_from_db()

    # The change that lowered it says what it was before, so it is hidden as well.
    assert latest_changes(pledge, make_user(ceiling="restricted")) == []
    assert len(latest_changes(pledge, make_user(ceiling="secret-2006"))) == 2
    pledge.title = "Seen by all"
    pledge.save()
    changes = latest_changes(pledge, make_user(ceiling="restricted"))
    assert ["Seen by all" in change.text for change in changes] == [True]


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
