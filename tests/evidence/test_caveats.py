"""Need-to-know and release narrow a marking; what a page bears keeps every caveat."""

import pytest

from partnership.accounts.models import NeedToKnow, User
from partnership.evidence.banner import highest_marking, overall_marking
from partnership.evidence.changes import latest_changes
from tests.donors.factories import make_pledge
from tests.evidence.caveats import make_caveat, make_group
from tests.factories import make_actor, make_marking, make_programme, make_user

pytestmark = pytest.mark.django_db


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
