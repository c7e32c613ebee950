"""What the database itself refuses."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from coalition.models import (
    PRT,
    Contributor,
    Deployment,
    Force,
    Mandate,
)
from tests.coalition.factories import (
    make_contributor,
    make_dependency,
    make_deployment,
    make_force,
    make_intent,
    make_mandate,
    make_renewal,
    make_responsibility,
    make_status,
    make_strength,
    make_team,
)
from tests.factories import make_actor, make_marking, make_province

pytestmark = pytest.mark.django_db


def refused(constraint):
    return pytest.raises(IntegrityError, match=constraint)


def test_one_actor_is_one_contributor():
    denmark = make_contributor()
    with refused("actor_id"):
        Contributor.objects.create(actor=denmark.actor, marking=make_marking())


def test_a_status_must_be_one_we_know():
    with refused("contributor_status_is_known"):
        make_status(status="wavering")


def test_an_intent_and_its_likelihood_must_be_ones_we_know():
    with refused("intent_is_known"), transaction.atomic():
        make_intent(intent="dither")
    with refused("intent_likelihood_is_known"):
        make_intent(likelihood="sure")


def test_an_authority_must_be_of_a_known_form():
    with refused("mandate_authority_is_known"):
        make_mandate(authority_type="whim")


def test_a_mandate_may_end_on_its_first_day_but_not_before():
    make_mandate(runs_from=date(2006, 7, 1))
    with refused("mandate_ends_after_it_starts"):
        make_mandate(runs_from=date(2006, 7, 2))


def test_a_mandate_is_renewed_once_and_never_by_itself():
    mandate = make_mandate()
    with refused("mandate_does_not_renew_itself"), transaction.atomic():
        Mandate.objects.filter(pk=mandate.pk).update(renews=mandate)
    make_renewal(mandate)
    with refused("renews_id"):
        make_renewal(mandate)


def test_a_dependency_is_recorded_once_and_never_on_itself():
    one, other = make_mandate("Poland"), make_mandate("Armenia")
    make_dependency(one, other)
    with refused("dependency_is_unique"), transaction.atomic():
        make_dependency(one, other)
    with refused("mandate_does_not_depend_on_itself"):
        make_dependency(one, one)


def test_a_deployment_is_unique_also_without_a_sector():
    deployment = make_deployment()
    with refused("deployment_is_unique"):
        Deployment.objects.create(
            contributor=deployment.contributor,
            force=deployment.force,
            marking=make_marking(),
        )


def test_a_source_states_one_figure_for_a_day():
    make_strength()
    with refused("strength_is_stated_once_by_a_source"):
        make_strength(personnel=531)


def test_personnel_is_never_below_nought():
    with refused("personnel"):
        make_strength(personnel=-1)


def test_codes_and_names_are_unique():
    make_force()
    with refused("code"), transaction.atomic():
        Force.objects.create(code="MNF-I", name="again", marking=make_marking())
    team = make_team()
    with refused("name"):
        PRT.objects.create(
            name=team.prt.name, province=team.prt.province, marking=make_marking()
        )


def test_a_teams_status_must_be_one_we_know():
    with refused("prt_status_is_known"):
        make_team(status="mooted")


def test_responsibility_has_a_known_holder_and_changes_once_a_day():
    basra = make_province()
    make_responsibility(basra)
    with refused("responsibility_changes_once_a_day"), transaction.atomic():
        make_responsibility(basra)
    with refused("responsibility_holder_is_known"):
        make_responsibility(basra, holder="nobody", since=date(2006, 1, 1))


def test_a_holder_with_mandates_cannot_be_deleted():
    make_mandate(contributor=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_actor().delete()
