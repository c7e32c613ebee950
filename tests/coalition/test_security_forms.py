"""What holds for every form of the security line, whatever it asks."""

import importlib
import pkgutil

import pytest
from django import forms as django_forms

import coalition.forms
from coalition.forms.quick_update import personnel_field
from coalition.models import PRT, Contributor
from partnership.evidence.fields import AmountField, CountField
from partnership.evidence.forms import RecordForm
from tests.coalition.factories import make_mandate
from tests.coalition.mandate_factories import make_body, make_recess
from tests.coalition.missions.factories import make_bulgaria
from tests.coalition.pages import contributor_page, mandate_page, page, team_page
from tests.coalition.team.factories import team

pytestmark = pytest.mark.django_db


def forms_of_the_line():
    """Every form class of coalition.forms that is for a record."""
    for module in pkgutil.iter_modules(coalition.forms.__path__):
        named = vars(importlib.import_module(f"coalition.forms.{module.name}"))
        for one in named.values():
            if isinstance(one, type) and issubclass(one, RecordForm):
                yield one


FORMS = sorted({one for one in forms_of_the_line() if one is not RecordForm}, key=str)


@pytest.mark.parametrize("form", FORMS, ids=lambda one: one.__name__)
def test_every_number_is_typed_in_plain_figures(form):
    """1e5, 1.000 and digits of other scripts are no number; each has its message."""
    loose = [
        name
        for name, field in form.base_fields.items()
        if isinstance(field, django_forms.IntegerField)
        and not isinstance(field, (CountField, AmountField))
        and name not in ("version", "opened_version")
    ]

    assert loose == []
    assert isinstance(personnel_field("Strength", "530"), CountField)


def test_no_question_answers_with_a_row_of_dashes(officer, denmark):
    make_bulgaria()
    mandate = make_mandate("Italy")
    body = make_recess(make_body()).body
    bulgaria = Contributor.objects.get(actor__name="Bulgaria")
    addresses = [
        *(
            contributor_page(bulgaria, f"{action}/")
            for action in ("edit", "update", "strength", "intent", "status")
        ),
        *(contributor_page(bulgaria, f"{action}/") for action in ("mandate", "option")),
        *(
            mandate_page(mandate, f"{action}/")
            for action in ("edit", "renew", "end", "review", "rests-on", "votes")
        ),
        "/security/bodies/add/",
        f"/security/bodies/{body.pk}/correct/",
        f"/security/bodies/{body.pk}/recess/",
        "/security/missions/add/",
        "/security/teams/add/",
        *(
            team_page(team(), f"{action}/")
            for action in (
                *("edit", "status", "posts", "money"),
                *("participants", "assessments"),
            )
        ),
        "/security/projection/scenarios/add/",
    ]

    dashed = [one for one in addresses if "------" in page(officer, one)]

    assert dashed == []
    assert PRT.objects.count() == 1
