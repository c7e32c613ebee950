"""A flag whose own marking is everybody's is seen by who may see what it rests on."""

import pytest
from django.conf import settings
from django.test import Client

from partnership.accounts.models import User
from partnership.alerts.models import Flag
from tests.access.families import SIGHTS, UNMARKED
from tests.access.walking import families_in

pytestmark = pytest.mark.xdist_group("access")


@pytest.fixture
def resting(planted):
    """The flags that rest on one family each, by that family."""
    families = {mark.pk: family for family, mark in planted.marks.items()}
    flags = Flag.objects.exclude(further_marking_ids=[])
    return {families[one.further_marking_ids[0]]: one for one in flags}


@pytest.mark.parametrize("sight", SIGHTS)
def test_a_flag_is_seen_by_who_may_see_what_it_rests_on(planted, resting, sight):
    reader = User.objects.get(username=f"Policy officer {sight}")
    seen = {
        family
        for family, flag in resting.items()
        if Flag.objects.visible_to(reader).filter(pk=flag.pk).exists()
    }

    assert set(resting) == set(planted.marks) - {UNMARKED}
    assert seen == set(resting) & SIGHTS[sight]


@pytest.mark.parametrize("sight", ["restricted", "basra desk"])
def test_the_administration_lists_no_flag_that_rests_on_more(planted, resting, sight):
    client = Client()
    cookie = planted.cookies["Administrator"][sight]
    client.cookies[settings.SESSION_COOKIE_NAME] = cookie

    answer = client.get("/admin/alerts/flag/")

    assert answer.status_code == 200
    assert families_in(answer.content.decode()) <= SIGHTS[sight]
