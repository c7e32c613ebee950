"""An actor above the reader's ceiling: its name and figures appear nowhere."""

from datetime import date

import pytest

from coalition.ladder import ladder
from coalition.models import (
    Contributor,
    Force,
    Intent,
    Mandate,
    MandateDependency,
    Sector,
    Status,
    Strength,
)
from coalition.provinces import handover
from coalition.queries.dependence import falls_with
from coalition.totals import personnel_totals
from partnership.actors.models import Actor
from partnership.alerts.queries import open_flags
from tests.coalition.factories import (
    make_contributor,
    make_denmark_mandate,
    make_dependency,
    make_intent,
    make_mandate,
    make_responsibility,
    make_sector,
    make_status,
    make_strength,
    make_team,
    make_un_mandate,
)
from tests.coalition.pages import LIST, MANDATES, TEAMS, contributor_page, page
from tests.coalition.pages import mandate_page as mandate_address
from tests.factories import (
    make_actor,
    make_marking,
    make_programme,
    make_province,
    make_user,
)

pytestmark = pytest.mark.django_db

FEBRUARY = date(2006, 2, 1)


def hide(model, **which):
    model.objects.filter(**which).update(marking=make_marking("secret"))


@pytest.fixture
def hidden_denmark():
    """Denmark's records are Restricted, Denmark itself is Secret."""
    make_status(status=Status.REDUCING)
    make_strength(personnel=531)
    make_strength("Italy", 2900)
    make_intent()
    make_dependency(make_denmark_mandate(), make_un_mandate())
    make_mandate("Italy", date(2006, 6, 30))
    basra = make_province()
    make_team(province=basra, lead=make_actor())
    make_responsibility(basra, lead=make_actor(), sector=make_sector())
    hide(Actor, name="Denmark")
    return make_contributor()


def test_no_page_names_a_hidden_actor(login, hidden_denmark):
    client = login("Policy officer")
    un = Mandate.objects.get(title="UNSCR 1637")

    for address in ["/", LIST, MANDATES, TEAMS, mandate_address(un)]:
        text = page(client, address)
        assert "Denmark" not in text, address
        assert "531" not in text, address


def test_a_hidden_lead_nation_is_not_named(login):
    client = login("Policy officer")
    make_strength("United States", 160_000)
    make_strength("Italy", 2900)
    make_programme(lead_nation=make_actor("United States"))
    assert "excluding the United States" in page(client, LIST)
    hide(Actor, name="United States")

    text = page(client, LIST)

    assert "United States" not in text
    assert "2,900 personnel serve" in text


def test_a_hidden_actor_has_no_page_and_no_form(login, hidden_denmark):
    client = login("Policy officer")
    mandate = hidden_denmark.mandates.get()

    for address in [
        contributor_page(hidden_denmark),
        *(
            contributor_page(hidden_denmark, f"{action}/")
            for action in ["edit", "strength", "intent", "status", "mandate"]
        ),
        mandate_address(mandate),
        mandate_address(mandate, "edit/"),
        mandate_address(mandate, "renew/"),
    ]:
        assert client.get(address).status_code == 404, address


def test_a_hidden_actor_counts_in_nothing(hidden_denmark):
    low, high = make_user(), make_user(ceiling="secret")
    un = Mandate.objects.get(title="UNSCR 1637")

    def figures(reader):
        totals = personnel_totals(FEBRUARY, reader)
        entries = ladder(FEBRUARY, reader)
        dependants = max(entry.dependants for entry in entries)
        return (totals.personnel, totals.contributors, len(entries), dependants)

    assert figures(low) == (2900, 1, 3, 0)
    assert figures(high) == (3431, 2, 4, 1)
    assert not falls_with(un, FEBRUARY, low)
    assert len(falls_with(un, FEBRUARY, high)) == 1


def test_a_flag_that_names_a_hidden_actor_is_seen_by_who_sees_the_actor(
    hidden_denmark,
):
    def titles(reader):
        return " ".join(flag.title for flag in open_flags(FEBRUARY, reader).flags)

    assert "Denmark" not in titles(make_user())
    assert "Italy" in titles(make_user())
    assert "Denmark" in titles(make_user(ceiling="secret"))


def test_a_hidden_lead_is_nobody_and_its_team_and_province_stay(hidden_denmark):
    hide(Sector, code="MND(SE)")

    low = handover(FEBRUARY, make_user())
    high = handover(FEBRUARY, make_user(ceiling="secret"))

    (province,) = low.provinces
    assert (province.sector, province.sector_lead, province.team_lead) == ("", "", "")
    assert low.teams[0].lead is None
    (province,) = high.provinces
    assert (province.sector, province.sector_lead) == ("MND(SE)", "Denmark")
    assert province.team_lead == "Denmark"


def test_a_hidden_holder_that_contributes_nothing_has_no_mandate():
    make_un_mandate()
    hide(Actor, name="United Nations")

    assert not Mandate.objects.visible_to(make_user())
    assert Mandate.objects.visible_to(make_user(ceiling="secret"))


def test_a_hidden_contributor_of_a_seen_actor_has_no_facts():
    make_strength()
    make_intent()
    make_denmark_mandate()
    hide(Contributor)
    reader = make_user()

    for model in [Strength, Intent, Mandate]:
        assert not model.objects.visible_to(reader), model


def test_a_hidden_mandate_takes_its_dependencies_with_it():
    un, poland, armenia = (
        make_un_mandate(),
        make_mandate("Poland"),
        make_mandate("Fiji"),
    )
    make_dependency(poland, un)
    make_dependency(armenia, poland)
    hide(Mandate, pk=poland.pk)
    reader = make_user()

    assert not MandateDependency.objects.visible_to(reader)
    assert not falls_with(un, FEBRUARY, reader)


def test_a_hidden_force_and_a_hidden_sector_are_not_named(login):
    denmark = make_contributor()
    make_strength(personnel=531, sector="MND(SE)")
    make_strength(personnel=7913, force="Quiet force")
    hide(Force, code="Quiet force")
    hide(Sector, code="MND(SE)")

    text = page(login("Policy officer"), contributor_page(denmark))

    assert "531" in text
    assert "7,913" not in text
    assert "Quiet force" not in text
    assert "MND(SE)" not in text


def test_a_hidden_deployment_is_not_found_by_its_force():
    make_strength(force="NTM-I")
    deployment = make_contributor().deployments.get()
    reader = make_user()
    everyone = Contributor.objects.visible_to(reader)

    assert everyone.serving_in(reader, force=deployment.force)
    hide(type(deployment), pk=deployment.pk)
    assert not everyone.serving_in(reader, force=deployment.force)
