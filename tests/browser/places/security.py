"""Pages of the security line."""

from datetime import date

from coalition.models import (
    PRT,
    Contributor,
    ContributorStatus,
    DecisionBody,
    HandoverPlan,
    Intent,
    Mandate,
    MandateDependency,
    Mission,
    OptionStep,
    PRTStatus,
    Responsibility,
    Strength,
    VoteCount,
)
from partnership.accounts.models import User
from partnership.actors.models import Province
from tests.coalition import handover_factories
from tests.coalition.mandate_factories import make_recess
from tests.coalition.projection.scenarios import assume, make_scenario
from tests.coalition.team.factories import (
    make_assessment,
    make_funding,
    make_participation,
    make_post,
)


def of_security() -> list[str]:
    denmark = Contributor.objects.get(actor__name="Denmark").pk
    mandate = Mandate.objects.get(holder__name="Denmark", renews=None).pk
    contributor = f"/security/contributors/{denmark}"
    upstream = Mandate.objects.get(title="S/RES/1637").pk
    voted = VoteCount.objects.get(mandate__holder__name="South Korea")
    recess = make_recess(DecisionBody.objects.get(name="Folketing"))
    step = OptionStep.objects.first()
    scenario = make_scenario(owner=User.objects.get(username="someone"))
    assume(scenario, "lapses", Mandate.objects.get(pk=mandate))
    scenarios = f"/security/projection/scenarios/{scenario.pk}"
    return [
        "/security/projection/",
        "/security/projection/?case=worst&sector=MND(SE)&months=24",
        "/security/projection/?as_at=1999-01-01",
        "/security/projection/compare/",
        f"/security/projection/compare/?one=worst&other={scenario.pk}",
        "/security/projection/scenarios/",
        "/security/projection/scenarios/add/",
        f"{scenarios}/",
        f"{scenarios}/edit/",
        f"{scenarios}/delete/",
        "/security/",
        "/security/?q=nothing+has+these+words",
        f"{contributor}/",
        "/security/?as_at=2006-04-25&intent=fading&sort=-intent",
        f"{contributor}/edit/",
        f"{contributor}/update/?next=/security/",
        f"{contributor}/strength/",
        f"{contributor}/intent/",
        f"{contributor}/status/",
        f"{contributor}/mandate/",
        f"/security/strengths/{Strength.objects.first().pk}/correct/",
        f"/security/intents/{Intent.objects.first().pk}/correct/",
        f"/security/statuses/{ContributorStatus.objects.first().pk}/correct/",
        "/security/mandates/",
        f"/security/mandates/{mandate}/",
        f"/security/mandates/{mandate}/edit/",
        f"/security/mandates/{mandate}/renew/",
        f"/security/mandates/{mandate}/end/",
        f"/security/mandates/{mandate}/review/",
        f"/security/mandates/{mandate}/rests-on/",
        f"/security/mandates/{mandate}/votes/",
        f"/security/mandates/{upstream}/?as_at=2006-12-31",
        f"/security/mandates/{voted.mandate_id}/",
        f"/security/votes/{voted.pk}/correct/",
        f"/security/votes/{voted.pk}/remove/",
        f"/security/dependencies/{MandateDependency.objects.first().pk}/remove/",
        "/security/bodies/",
        "/security/bodies/add/",
        f"/security/bodies/{recess.body_id}/correct/",
        f"/security/bodies/{recess.body_id}/remove/",
        f"/security/bodies/{recess.body_id}/recess/",
        f"/security/recesses/{recess.pk}/correct/",
        f"/security/recesses/{recess.pk}/remove/",
        "/security/provinces/",
        "/security/strength/",
        "/security/strength/?as_at=2006-12-31&by=sector&evidence=all",
        "/security/strength/?as_at=2005-01-01",
        "/security/strength/changes/?as_at=2006-02-10",
        "/security/strength/changes/?as_at=2005-01-01",
        "/security/missions/",
        "/security/missions/?as_at=2003-01-01",
        "/security/missions/?as_at=2006-05-31",
        "/security/missions/add/",
        f"/security/missions/{Mission.objects.first().pk}/",
        f"/security/missions/{Mission.objects.first().pk}/edit/",
        f"{contributor}/option/",
        f"/security/options/{step.option_id}/move/",
        f"/security/option-steps/{step.pk}/correct/",
    ]


def of_the_handover() -> list[str]:
    muthanna = Province.objects.get(map_code="IQ.MU")
    plan = HandoverPlan.objects.filter(province=muthanna).first().pk
    condition = handover_factories.make_condition(province=muthanna)
    assessment = handover_factories.make_assessment(condition).pk
    province = f"/security/provinces/{muthanna.pk}"
    return [
        "/security/provinces/?as_at=2006-07-13",
        "/security/provinces/?as_at=2008-12-31",
        f"{province}/",
        f"{province}/?as_at=2006-07-13",
        f"{province}/plan/",
        f"{province}/responsibility/",
        f"{province}/condition/",
        f"/security/plans/{plan}/correct/",
        f"/security/responsibilities/{Responsibility.objects.first().pk}/correct/",
        f"/security/conditions/{condition.pk}/edit/",
        f"/security/conditions/{condition.pk}/assess/",
        f"/security/assessments/{assessment}/correct/",
    ]


def of_teams() -> list[str]:
    basra = PRT.objects.get(name="Basra PRT")
    post = make_post(prt=basra)
    funding = make_funding(prt=basra)
    make_funding(None, 5_000_000, prt=basra)
    part = make_participation("United Nations", kind="organisation", prt=basra)
    for rating in (2, 3):
        assessed = date(2006, 1, rating)
        assessment = make_assessment(rating, assessed_on=assessed, prt=basra)
    teams = f"/security/teams/{basra.pk}"
    status = PRTStatus.objects.filter(prt=basra).first().pk
    return [
        "/security/teams/",
        "/security/teams/?as_at=2003-01-01",
        "/security/teams/?status=handed_over",
        "/security/teams/?evidence=all&as_at=2006-06-01",
        "/security/teams/add/",
        f"{teams}/",
        f"{teams}/?as_at=2003-01-01",
        f"{teams}/edit/",
        f"{teams}/status/",
        f"{teams}/posts/",
        f"{teams}/money/",
        f"{teams}/participants/",
        f"{teams}/assessments/",
        f"/security/teams/statuses/{status}/correct/",
        f"/security/teams/posts/{post.pk}/correct/",
        f"/security/teams/money/{funding.pk}/correct/",
        f"/security/teams/participants/{part.pk}/correct/",
        f"/security/teams/assessments/{assessment.pk}/correct/",
    ]
