"""From a need to an ask: who may help is asked for it in one step."""

import re

import pytest

from partnership.diplomacy.models import Ask
from tests.diplomacy.asks_factories import make_home
from tests.diplomacy.needs_factories import make_interest, make_need

pytestmark = pytest.mark.django_db


def test_who_may_help_is_asked_for_the_need(login):
    client = login("Policy officer")
    make_home()
    need = make_need(title="Judges for Basra", sector="151")
    make_interest("Italy", sector="151")

    page = client.get(need.get_absolute_url()).content.decode()
    (link,) = re.findall(r'href="([^"]*/asks/add/[^"]*actor=[^"]*)"', page)
    form = client.get(link.replace("&amp;", "&"))

    assert form.status_code == 200
    ask = form.context["form"].instance
    assert (ask.actor.name, ask.about_id) == ("Italy", need.pk)
    assert "Judges for Basra" in form.content.decode()


def test_an_ask_about_a_need_stands_on_its_page_for_who_may_read_asks(login):
    need = make_need(title="Judges for Basra")
    home = make_home()
    ask = Ask.objects.create(
        actor=home,
        lead=home,
        line="political",
        wanted="Send five judges",
        opened_on=need.stated_on,
        about_model="diplomacy.need",
        about_id=need.pk,
        marking=need.marking,
    )

    page = login("Minister").get(need.get_absolute_url()).content.decode()

    assert "Send five judges</a>" in page
    assert ask.get_absolute_url() in page
    stranger = login("diplomacy.view_need").get(need.get_absolute_url())
    assert stranger.status_code == 200
    assert "Send five judges" not in stranger.content.decode()
