"""The page of the projection."""

from datetime import date

import pytest

from coalition.models import Intent, IntentKind, Mandate, Sector
from coalition.totals import personnel_totals
from partnership.evidence.models import Grade, Programme
from tests.coalition.factories import (
    make_contributor,
    make_deployment,
    make_intent,
    make_mandate,
    make_strength,
)
from tests.coalition.pages import page
from tests.coalition.projection.world import make_south_east
from tests.factories import make_marking, make_source

pytestmark = pytest.mark.django_db
PAGE = "/security/projection/"


def banner(client, **asked):
    return client.get(PAGE, asked).context["marking_banner"].code


def test_the_heading_is_the_finding(login):
    make_south_east()
    client = login("Minister")

    stated, worst = page(client, PAGE), page(client, PAGE, case="worst")
    best = page(client, PAGE, case="best", sector="MND(SE)")

    assert "The coalition falls from 11,430 to 8,530 by December 2006 as" in stated
    assert "The coalition falls from 11,430 to 0 by January 2007 if every" in worst
    assert "MND(SE) stays at 11,430 to January 2007 if nobody goes" in best
    assert "MND(SE) has 0 (worst), 8,530 (stated), 11,430 (best)." in best
    assert "<figcaption><b>MND(SE) by case, 1 February 2006 to" in best


def test_the_page_says_all_three_ends_and_a_figure_for_each_month(login):
    make_south_east()

    text = page(login("Minister"), PAGE, months=2)

    assert "11,430 (worst), 11,430 (stated), 11,430 (best)" in text
    # Two rows of sectors and months, and three cases at the date and at the end.
    assert text.count("11,430</td>") == 2 * 3 + 3 * 2


def test_every_step_opens_to_its_record(login):
    italy = make_south_east()
    intent = italy.intents.get(intent=IntentKind.REDUCE)
    mandates = {str(one.holder): one for one in Mandate.objects.all()}

    text = page(login("Minister"), PAGE, case="worst")

    assert f'/contributors/{italy.pk}/#intent-{intent.pk}"' in text
    assert f'href="/security/mandates/{mandates["Denmark"].pk}/"' in text
    assert "Is reduced to 1,600, as stated on 19 January 2006" in text
    assert "ends on 31 December 2006</a>" in text
    assert "So does <a" in text
    assert "United Nations: UNSCR 1637</a>, on which it rests" in text


def test_what_a_step_links_to_stands_on_the_page_of_the_contributor(login):
    italy = make_south_east()
    intent = italy.intents.first()

    text = page(login("Minister"), f"/security/contributors/{italy.pk}/")

    assert f'id="intent-{intent.pk}"' in text


def test_it_says_what_it_leaves_out(login):
    make_south_east()
    make_deployment("Romania")
    make_strength("Australia", 900, sector="MND(SE)")
    make_intent("Australia", IntentKind.REDUCE, takes_effect_on=date(2006, 5, 31))
    make_strength("Georgia", 850, grade=Grade.PRESS)

    text = page(login("Minister"), PAGE)

    assert "No strength is stated, so they count nothing:" in text
    assert ">Romania</a>" in text
    assert "is reduced by an unstated number on 31 May 2006" in text
    assert "No expiry recorded, so they stay in the worst case too:" in text
    assert "Leaves out 1 figure of 850 personnel: press only" in text
    assert "of 850 personnel" in page(login("Minister"), PAGE, evidence="all")


def test_evidence_that_is_asked_for_counts(login):
    make_strength("Georgia", 850, grade=Grade.PRESS)

    assert "stays at 850" in page(login("Minister"), PAGE, evidence="all")
    assert "There is nothing to project" in page(login("Minister"), PAGE)


def test_an_empty_record_says_what_will_be_there(login):
    assert "There is nothing to project by this date" in page(login("Minister"), PAGE)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"months": "25"}, "Enter a whole number of months from 1 to 24."),
        ({"months": "0"}, "Enter a whole number of months from 1 to 24."),
        ({"months": "many"}, "Enter a whole number of months from 1 to 24."),
        ({"sector": "nowhere"}, "No sector of this name is recorded."),
        ({"case": "middling"}, "Choose worst, stated or best."),
    ],
)
def test_what_cannot_be_asked_is_said_at_the_field(login, asked, said):
    make_south_east()

    answer = login("Minister").get(PAGE, asked)

    assert answer.status_code == 400
    assert said in answer.content.decode()


def test_what_is_hidden_is_neither_counted_nor_named(login):
    make_south_east()
    secret = make_marking("secret")
    make_contributor("Sweden", marking=secret)
    make_strength("Sweden", 100, sector="MND(SE)")
    make_strength("Iceland", 2, sector="MND(SE)", marking=secret)
    make_strength("Norway", 10, sector="Quiet sector")
    Sector.objects.filter(code="Quiet sector").update(marking=secret)
    make_mandate("Norway", date(2006, 3, 1), title="Quiet vote", marking=secret)
    quiet = make_source("quiet", title="Quiet source", marking=secret)
    Mandate.objects.filter(holder__name="Italy").update(source=quiet)

    text = page(login("Minister"), PAGE, case="worst")

    for words in ("Sweden", "Quiet"):
        assert words not in text
    assert "Sector not recorded" in text
    assert "from 11,440 to" in text


def test_an_answer_that_only_offers_sectors_bears_them_too(login):
    make_strength(sector="MND(SE)")
    Sector.objects.update(marking=make_marking("secret"))
    client = login("Analyst", ceiling="top-secret")

    for address in (PAGE, f"{PAGE}compare/", "/security/projection/csv/"):
        asked = {"months": 99, "one": "worst", "other": "worst"}
        answer = client.get(address, asked)
        assert answer.status_code == 400
        assert answer.context["marking_banner"].code == "secret", address


@pytest.mark.parametrize(
    "model", ["Strength", "Intent", "Mandate", "MandateDependency", "Sector", "Source"]
)
def test_the_page_bears_what_it_shows_and_names(login, model):
    from django.apps import apps

    make_south_east()
    apps.get_model("coalition.Intent").objects.update(source=make_source())
    client = login("Minister", ceiling="top-secret")
    assert banner(client) != "secret"

    app = "evidence" if model == "Source" else "coalition"
    one = apps.get_model(app, model).objects.first()
    type(one).objects.filter(pk=one.pk).update(marking=make_marking("secret"))

    assert banner(client) == "secret"


def test_the_projection_costs_the_same_however_much_there_is(login, count_queries):
    make_south_east()
    make_strength("Latvia", 100, sector="MND-CS")
    make_intent("Latvia", IntentKind.LEAVE, takes_effect_on=date(2006, 8, 1))
    Intent.objects.update(source=make_source())
    Mandate.objects.update(source=make_source())
    client = login("Minister")
    few = count_queries(lambda: client.get(PAGE, {"case": "worst"}))

    for name in ("Poland", "Georgia", "Japan"):
        make_strength(name, 100, sector="MND-CS")
        make_mandate(name, date(2006, 9, 30))
        make_intent(
            name,
            IntentKind.LEAVE,
            takes_effect_on=date(2006, 8, 1),
            source=make_source(name),
        )

    assert count_queries(lambda: client.get(PAGE, {"case": "worst"})) == few


def test_the_page_begins_at_the_figure_of_the_list_of_contributors(login):
    make_south_east()
    client = login("Minister")

    totals = personnel_totals(date(2006, 2, 1), client.get(PAGE).wsgi_request.user)

    assert totals.personnel == 11_430
    assert Programme.objects.get().lead_nation_id is None
    assert "11,430 personnel serve" in page(client, "/security/")


def test_the_banner_bears_the_press_figures_whose_sum_it_leaves_out(login):
    make_south_east()
    said = make_strength("Denmark", 700, date(2006, 1, 20), grade=Grade.PRESS)
    client = login("Minister")
    assert banner(client) == "declassified"

    type(said).objects.filter(pk=said.pk).update(marking=make_marking("restricted"))

    assert banner(client) == "restricted"


def test_the_chart_has_round_numbers_up_its_side(login):
    make_south_east()

    text = page(login("Minister"), PAGE)

    for number, y in [("0", 284), ("5,000", 200), ("10,000", 116), ("15,000", 32)]:
        assert f'y="{y}" text-anchor="end">{number}</text>' in text


def test_a_mandate_of_a_known_month_ends_in_that_month(login):
    make_strength("Moldova", 11)
    make_mandate("Moldova", date(2006, 7, 1), expires_precision="month")
    client = login("Policy officer")

    worst = page(client, PAGE, case="worst")
    form = page(client, "/security/projection/scenarios/add/")

    assert "troop mandate ends in July 2006, taken as its last day" in worst
    assert "31 July 2006" not in worst
    assert "Moldova: troop mandate, to July 2006" in form
