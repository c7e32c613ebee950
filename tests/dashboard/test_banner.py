"""Every page bears the highest marking of the records that it rests on."""

import pytest

from partnership.alerts.models import Flag
from partnership.dashboard.records import OF_AN_ACTOR, OF_NOBODY
from partnership.evidence.models import Marking
from tests.factories import make_actor

pytestmark = pytest.mark.django_db

LOADED = [model for model in OF_AN_ACTOR if model is not Flag]


def banner(client, address):
    return client.get(address).context["marking_banner"].code


def test_the_front_page_bears_the_marking_of_any_record(iraq, login):
    client = login("Minister", ceiling="top-secret")
    secret = Marking.objects.get(code="secret-2006")
    unmarked = Marking.objects.get(code="declassified")
    missed = []
    for model in [*LOADED, *OF_NOBODY]:
        one = model.objects.first()
        if one is None:
            continue
        model.objects.filter(pk=one.pk).update(marking=secret)
        if banner(client, "/") != "secret-2006":
            missed.append(model.__name__)
        model.objects.filter(pk=one.pk).update(marking=unmarked)
    assert missed == []


@pytest.mark.parametrize("model", ["Mandate", "Strength", "Pledge", "DebtClaim"])
def test_a_country_page_bears_the_marking_of_its_own_records(iraq, login, model):
    secret = Marking.objects.get(code="secret-2006")
    chosen, path = next(
        (one, path) for one, path in OF_AN_ACTOR.items() if one.__name__ == model
    )
    actor = make_actor("Japan")
    chosen.objects.filter(**{path: actor.pk}).update(marking=secret)
    client = login("Minister", ceiling="top-secret")

    assert banner(client, "/countries/japan/") == "secret-2006"
    assert banner(client, "/countries/") == "secret-2006"


def test_every_kind_of_record_stands_in_a_list(db):
    from django.apps import apps

    from partnership.actors.models import Grouping
    from partnership.evidence.models import Record, Source

    elsewhere = {Grouping, Source}
    # The front page shows no scenario, which is no record of the line.
    names = {
        "Assumption",
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
