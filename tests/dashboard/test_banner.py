"""Every page bears the highest marking of the records that it shows, and no other."""

from datetime import date

import pytest
from django.apps import apps

from coalition import models as security
from partnership.accounts.models import NeedToKnow, User
from partnership.actors.models import Actor, Grouping, Membership, Province
from partnership.alerts.models import Flag
from partnership.dashboard.records import OF_AN_ACTOR, OF_NOBODY
from partnership.diplomacy import models as political
from partnership.evidence.models import Marking, MarkingGroup, Record, Source
from partnership.strategy import models as strategy
from tests.evidence.caveats import make_group
from tests.factories import make_actor

pytestmark = pytest.mark.django_db

# What the front page neither shows nor counts, at any date.
NOT_IN_FRONT = {
    political.ActorInterest,
    political.EventObjective,
    political.Framing,
    political.Term,
    political.Influence,
    political.InfluenceAssessment,
    political.InfluenceLink,
    political.RegionalGrouping,
    security.ConditionAssessment,
    security.FundingStatement,
    security.HandoverCondition,
    security.HandoverPlan,
    security.Participation,
    security.PostStatement,
    security.TeamAssessment,
    security.VoteCount,
    *(model for model in OF_AN_ACTOR if model.__name__ == "Explanation"),
    political.ForumArgument,
    political.ForumMember,
    strategy.ActionDate,
    strategy.ActionOwner,
    strategy.Objective,
}
# What it shows as the rating of an action alone: asked only for what would change the
# banner.
BY_RATINGS = {
    Membership,
    apps.get_model("donors", "DebtClaim"),
    apps.get_model("donors", "ReliefStage"),
    political.Ask,
    political.Forum,
    political.ForumStatus,
}
# Which of its rows it shows depends on the date, or on the flags that tell of them.
BY_DATE = {
    political.AskStep,
    political.Event,
    political.EventDate,
    political.LineToTake,
    political.LineVersion,
    political.Meeting,
    political.Point,
    security.DecisionBody,
    security.MandateDependency,
    security.Recess,
}


def banner(client, address):
    return client.get(address).context["marking_banner"].code


@pytest.fixture
def minister(iraq, login):
    return login("Minister", ceiling="top-secret")


@pytest.fixture
def secret(iraq):
    return Marking.objects.get(code="secret-2006")


def borne_in_front(minister, secret, models):
    """Those of these models whose rows the front page bears.

    Each has a marking of its own for all rows, so that one look tells them apart; and
    each of these changes the banner, because only such ones are looked for.
    """
    own, person = {}, User.objects.get(pk=minister.session["_auth_user_id"])
    for model in models:
        code = model._meta.label
        marking = Marking.objects.create(
            code=code, name=code, scheme=secret.scheme, rank=secret.rank
        )
        group = make_group(code)
        MarkingGroup.objects.create(marking=marking, group=group)
        NeedToKnow.objects.create(person=person, group=group)
        model.objects.update(marking=marking)
        own[marking.pk] = model
    held = minister.get("/").context["marking_banner"].held
    return {own[key] for key in held & own.keys()}


def test_the_front_page_bears_the_marking_of_whatever_it_shows(minister, secret):
    shown = {*OF_AN_ACTOR, *OF_NOBODY} - NOT_IN_FRONT - BY_RATINGS - BY_DATE
    shown -= {Flag}
    shown = {model for model in shown if model.objects.exists()}

    assert borne_in_front(minister, secret, shown) == shown


def test_the_front_page_bears_nothing_that_it_does_not_show(minister, secret):
    there = {model for model in NOT_IN_FRONT if model.objects.exists()}

    assert security.HandoverPlan in there
    assert borne_in_front(minister, secret, there) == set()


def test_the_front_page_bears_what_its_ratings_rest_on_alone(minister, secret):
    rated = {model for model in BY_RATINGS if model.objects.exists()}

    assert banner(minister, "/") != "secret-2006"
    assert borne_in_front(minister, secret, rated) == rated


@pytest.mark.parametrize(
    ("model", "dated"),
    [
        ("Strength", "stated_on"),
        ("ContributorStatus", "since"),
        ("Intent", "stated_on"),
        ("OptionStep", "since"),
        ("PRTStatus", "since"),
    ],
)
def test_the_front_page_bears_nothing_of_a_later_day(minister, secret, model, dated):
    later = {f"{dated}__gt": date(2006, 2, 1)}
    rows = apps.get_model("coalition", model).objects.filter(**later)
    assert rows.update(marking=secret)

    assert banner(minister, "/?as_at=2006-02-01") != "secret-2006"


def test_the_front_page_bears_a_recess_that_brings_a_decision_forward(minister, secret):
    holder = make_actor("Denmark")
    mandate = security.Mandate.objects.filter(holder=holder).first()
    body = security.DecisionBody.objects.create(
        actor=holder,
        name="Its body",
        authority_type="parliament",
        marking=mandate.marking,
    )
    security.Mandate.objects.filter(pk=mandate.pk).update(decision_body=body)
    recess = security.Recess.objects.create(
        body=body,
        starts_on=date(2006, 6, 6),
        ends_on=date(2006, 6, 30),
        marking=mandate.marking,
    )
    assert banner(minister, "/?as_at=2006-02-01") != "secret-2006"

    security.Recess.objects.filter(pk=recess.pk).update(marking=secret)

    assert banner(minister, "/?as_at=2006-02-01") == "secret-2006"
    assert banner(minister, "/countries/denmark/?as_at=2006-02-01") == "secret-2006"


@pytest.mark.parametrize("model", ["Mandate", "Strength", "Pledge", "DebtClaim"])
def test_a_country_page_bears_the_marking_of_its_own_records(minister, secret, model):
    chosen, path = next(
        (one, path) for one, path in OF_AN_ACTOR.items() if one.__name__ == model
    )
    actor = make_actor("Japan")
    chosen.objects.filter(**{path: actor.pk}).update(marking=secret)

    assert banner(minister, "/countries/japan/") == "secret-2006"
    assert banner(minister, "/countries/") == "secret-2006"


NAMED = {
    "source": lambda one: Source.objects.filter(pk=one.notes.sources[0].pk),
    "grouping": lambda one: Grouping.objects.filter(
        pk__in=[membership.grouping_id for membership in one.groupings]
    ),
    "team": lambda one: security.PRT.objects.filter(
        pk__in=[team.prt_id for team in one.teams.led]
    ),
    "province": lambda one: Province.objects.filter(prts__in=[one.teams.led[0].prt_id]),
    "holder of what its mandate rests on": lambda one: Actor.objects.filter(
        mandates__in=[
            bar.mandate_id for bar in one.security.timeline.bars if bar.dependent
        ]
    ),
    "conference": lambda one: apps.get_model("donors.Conference").objects.filter(
        name=one.economic.pledges[0].conference
    ),
}


@pytest.mark.parametrize("named", NAMED)
def test_a_country_page_bears_the_marking_of_whatever_it_names(minister, secret, named):
    for slug in ("italy", "united-kingdom", "japan", "united-states", "denmark"):
        address = f"/countries/{slug}/?as_at=2006-02-01"
        page = minister.get(address).context["country"]
        try:
            rows = NAMED[named](page)
        except IndexError:
            continue
        if page.marking.code != "secret-2006" and rows.update(marking=secret):
            assert banner(minister, address) == "secret-2006", slug
            return
    pytest.fail(f"No country page of the example names a {named}.")


def test_every_kind_of_record_stands_in_a_list(db):
    elsewhere = {Grouping, Source}
    # The front page shows no scenario, which is no record of the line, and no brief,
    # which bears by itself all that it was composed from.
    names = {
        "Assumption",
        "Brief",
        "BriefSection",
        "Conference",
        "ExchangeRate",
        "Force",
        "PublishedTotal",
        "RateSet",
        "Scenario",
        "Sector",
    }
    known = set(OF_AN_ACTOR) | set(OF_NOBODY) | elsewhere
    forgotten = {
        model.__name__
        for model in apps.get_models()
        if issubclass(model, Record) and model not in known
    }
    assert forgotten - names == set()
