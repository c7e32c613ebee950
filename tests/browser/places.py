"""Every page of the product, by its address, in the world of the example."""

from datetime import date

from django.utils import timezone

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
from donors.models import (
    Conference,
    Pledge,
    PledgeStatement,
    ReliefStage,
    SavedReport,
)
from partnership.accounts.audit import Origin
from partnership.accounts.calendar_feeds import FEEDS
from partnership.accounts.calendar_keys import make_key
from partnership.accounts.inviting import invite
from partnership.accounts.models import User
from partnership.actors.models import Province
from partnership.alerts.models import Flag
from partnership.diplomacy.models import Ask, Forum, ForumArgument, ForumMember
from partnership.diplomacy.needs.actions import carry_over
from tests.coalition import handover_factories
from tests.coalition.mandate_factories import make_recess
from tests.coalition.projection.scenarios import assume, make_scenario
from tests.coalition.team.factories import (
    make_assessment,
    make_funding,
    make_participation,
    make_post,
)
from tests.diplomacy import asks_factories, influences_factories
from tests.diplomacy import forums_factories as forums
from tests.diplomacy.events_factories import (
    make_attendance,
    make_finding,
    make_objective,
    make_step,
)
from tests.diplomacy.factories import (
    make_date,
    make_event,
    make_meeting,
    make_point,
)
from tests.diplomacy.narrative_factories import make_narrative
from tests.diplomacy.needs_factories import (
    make_edition,
    make_interest,
    make_mix,
    make_need,
    make_offer,
    make_part,
)
from tests.donors.factories import (
    TODAY,
    make_condition,
    make_disbursement,
    make_instalment,
    make_pledge,
)
from tests.donors.ledgers import make_every_kind_of_entry, make_explanation
from tests.donors.rates.factories import FRIDAY, add_rates, make_rate_set
from tests.factories import make_actor, make_user

# What is no page of ours is a page all the same.
OTHERWISE = {
    "/?as_at=2006-02-31": 400,
    "/?as_known=never": 400,
    "/?evidence=rumours": 400,
    "/changes/?period_to=never": 400,
    "/political/events/?line=cultural": 400,
    "/security/strength/?by=colour&period_from=soon&force=none": 400,
    "/security/strength/changes/?period_from=2006-02-01&period_to=2006-02-01": 400,
    "/economic/reports/pledges/?by=colour&compare_at=soon&currency=IQD": 400,
    "/account/audit/?since=2026-02-02&until=2026-02-01": 400,
    "/economic/pledges/add/?as_known=2006-02-10": 403,
    "/account/invitation/unknown/": 404,
    "/political/forums/issues/?state=mad&forum=none": 400,
    "/security/projection/?case=middling&sector=none&months=99": 400,
    "/security/projection/compare/?one=stated&other=stated": 400,
    "/political/needs/?kind=gold": 400,
    "/political/lines/?state=gone&line=x": 400,
    "/political/statements/?by=day&framing=x&actor=nowhere": 400,
    "/political/region/?sort=colour": 400,
    "/political/un-role/?organisation=nobody": 400,
    "/nowhere/": 404,
}


def about_accounts() -> list[str]:
    chief = User.objects.get(username="someone")
    person = make_user("Minister", username="minister")
    token = invite(person, origin=Origin(by=chief), at=timezone.now())
    make_key(
        person,
        FEEDS["mandates"],
        name="Phone",
        ceiling=person.ceiling,
        origin=Origin(by=person),
        at=timezone.now(),
    )
    return [
        "/account/mfa/",
        "/account/mfa/totp/activate/",
        "/account/mfa/webauthn/",
        "/account/mfa/webauthn/add/",
        "/account/reauthenticate/",
        "/account/password/change/",
        "/account/sessions/",
        "/account/calendars/",
        "/account/people/",
        "/account/people/?q=nobody",
        "/account/people/add/",
        f"/account/people/{person.pk}/",
        f"/account/people/{chief.pk}/",
        "/account/audit/",
        "/account/audit/?kind=locked",
        f"/account/invitation/{token}/",
        "/account/inactive/",
        "/account/provider-cancelled/",
        "/account/logout/",
    ]


def across_the_lines() -> list[str]:
    flag = Flag.objects.open().first().pk
    return [
        "/",
        "/?as_at=2006-05-31",
        "/?as_known=2006-02-10",
        "/?evidence=all",
        "/countries/",
        "/countries/?q=no+such+country",
        "/countries/denmark/",
        "/countries/denmark/?as_known=2006-02-10&as_at=2006-02-01",
        "/countries/canada/",
        "/countries/iraq/",
        "/countries/iraq/?evidence=all",
        "/changes/",
        "/changes/?kind=coalition.mandate&period_from=",
        "/changes/?period_to=1990-01-01&period_from=",
        "/changes/?actor=denmark&line=security&period_from=",
        "/alerts/",
        f"/alerts/{flag}/acknowledge/",
        f"/alerts/{flag}/snooze/",
    ]


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


def of_asks() -> list[str]:
    ask = Ask.objects.get(actor__name="Denmark").pk
    denmark = make_actor("Denmark").pk
    contact = asks_factories.make_contact(summary="They will see")
    step = asks_factories.make_step(Ask.objects.get(pk=ask), contact=contact).pk
    stance = asks_factories.make_stance().pk
    asks = "/political/asks"
    return [
        f"{asks}/",
        f"{asks}/?needs=stale&as_at=2006-05-31",
        f"{asks}/?as_at=2003-01-01",
        f"{asks}/add/",
        f"{asks}/add/?actor=denmark",
        f"{asks}/{ask}/",
        f"{asks}/{ask}/edit/",
        f"{asks}/{ask}/move/",
        f"{asks}/steps/{step}/correct/",
        "/political/contacts/add/",
        "/political/contacts/add/?actor=denmark",
        f"/political/contacts/{contact.pk}/",
        f"/political/contacts/{contact.pk}/correct/",
        f"/political/actors/{denmark}/",
        f"/political/actors/{denmark}/?as_at=2003-01-01",
        f"/political/actors/{denmark}/stance/",
        f"/political/stances/{stance}/correct/",
    ]


def of_forums() -> list[str]:
    """The example's forums, and one that has met, with one of everything."""
    considered = Forum.objects.get(name="Regional Contact Group").pk
    seat = ForumMember.objects.first().pk
    forum = forums.make_forum("Group that met")
    meeting = forums.make_sitting(forum, status="held")
    item = forums.make_item(meeting, raised_by=make_actor("Turkey"))
    decision = forums.make_decision(meeting)
    action = forums.make_action(meeting, due_on=date(2006, 1, 20))
    issue = forums.make_issue(forum, meeting=meeting)
    answer = forums.make_answer(forums.make_issue(forum, "Visas"))
    note = forums.make_readiness(forum)
    root = "/political/forums"
    return [
        f"{root}/",
        f"{root}/?as_at=2003-01-01",
        f"{root}/add/",
        f"{root}/{considered}/",
        f"{root}/{forum.pk}/",
        f"{root}/{forum.pk}/edit/",
        f"{root}/{forum.pk}/state/",
        f"{root}/{forum.pk}/seat/",
        f"{root}/{forum.pk}/argument/",
        f"{root}/{forum.pk}/readiness/",
        f"{root}/{forum.pk}/meeting/",
        f"{root}/{forum.pk}/issue/",
        f"{root}/states/{forum.statuses.get().pk}/correct/",
        f"{root}/seats/{seat}/edit/",
        f"{root}/arguments/{ForumArgument.objects.first().pk}/correct/",
        f"{root}/readiness/{note.pk}/correct/",
        f"{root}/meetings/{meeting.pk}/",
        f"{root}/meetings/{meeting.pk}/edit/",
        f"{root}/meetings/{meeting.pk}/agenda/",
        f"{root}/meetings/{meeting.pk}/decision/",
        f"{root}/meetings/{meeting.pk}/action/",
        f"{root}/agenda/{item.pk}/edit/",
        f"{root}/decisions/{decision.pk}/correct/",
        f"{root}/actions/{action.pk}/edit/",
        f"{root}/issues/",
        f"{root}/issues/?state=settled",
        f"{root}/issues/{issue.pk}/",
        f"{root}/issues/{issue.pk}/edit/",
        f"{root}/issues/{issue.pk}/answer/",
        f"{root}/answers/{answer.pk}/correct/",
    ]


def of_donors() -> list[str]:
    pledge = Pledge.objects.get(donor__name="Sweden")
    madrid = Conference.objects.get(name__startswith="Madrid").slug
    statement = PledgeStatement.objects.first().pk
    entry = make_disbursement(pledge).pk
    instalment = make_instalment(pledge, "1", TODAY).pk
    economic, report = f"/economic/pledges/{pledge.pk}", "/economic/reports/pledges/"
    someone = User.objects.get(username="someone")
    saved = SavedReport.objects.create(owner=someone, name="Gaps", query="by=line").pk
    rates = make_rate_set(is_default=True)
    add_rates(rates, FRIDAY, USD="1.22", SEK="9.2795")
    add_rates(rates, USD="1.2092", SEK="9.2352")
    conversion = "amount=100&from_currency=SEK&to_currency=USD&on=2006-01-29"
    condition = make_condition(pledge).pk
    explanation = make_explanation(pledge).pk
    full = make_every_kind_of_entry().pk
    return [
        f"/economic/pledges/{full}/",
        f"{economic}/commitments/add/",
        f"{economic}/revisions/add/",
        f"{economic}/cancellations/add/",
        f"{economic}/transfers/add/",
        f"{economic}/transfers/add/?q=nowhere",
        f"{economic}/plan/",
        f"{economic}/plan/?first_day=1&first_month=1&first_year=2006&last_day=31"
        "&last_month=12&last_year=2007&months=6",
        f"{economic}/conditions/add/",
        f"{economic}/explanations/add/",
        f"/economic/conditions/{condition}/edit/",
        f"/economic/explanations/{explanation}/correct/",
        "/economic/",
        "/economic/?evidence=all",
        f"{economic}/",
        f"{economic}/edit/",
        f"{economic}/disbursements/add/",
        f"{economic}/instalments/add/",
        f"{economic}/statements/add/",
        f"/economic/statements/{statement}/correct/",
        f"/economic/instalments/{instalment}/correct/",
        f"/economic/transactions/{entry}/correct/",
        "/economic/pledges/add/",
        "/economic/rates/",
        f"/economic/rates/?{conversion}&rate_set={rates.pk}",
        "/economic/rates/sets/ecb/?currency=SEK",
        "/economic/rates/import/",
        f"/economic/conferences/{madrid}/",
        "/economic/letters/",
        "/economic/letters/?as_at=2003-01-01",
        "/economic/donors/sweden/letter/",
        "/economic/donors/norway/letter/?evidence=all",
        "/economic/donors/iraq/letter/",
        "/economic/reports/pledge-gap/",
        "/economic/reports/pledge-gap/?evidence=all",
        "/economic/reports/pledge-gap/?as_known=2006-02-10",
        "/economic/reports/pledges/",
        f"{report}?by=donor&then_by=grouping&and_by=year&compare_at=2005-02-01",
        f"{report}?by=instrument&evidence=all&chart=rate_effect"
        "&measure=rate_effect&measure=gap_at_date&measure=gap",
        f"{report}?donor=sweden&status=overdue",
        f"/economic/reports/saved/{saved}/",
        f"/economic/reports/saved/{saved}/edit/",
        "/economic/reports/saved/add/?by=donor",
    ]


def of_giving() -> list[str]:
    """Donors, conferences, reasons, funds and debt."""
    fund = make_actor("Trust fund", kind="organisation")
    make_pledge("Italy", 5, title="Deposit", through=fund, channel="trust_fund")
    make_disbursement(make_pledge(fund.name, 3, is_onward=True), 2)
    make_explanation(Pledge.objects.get(donor__name="Sweden"))
    stage = ReliefStage.objects.first()
    claim = f"/economic/debt/{stage.claim_id}"
    return [
        "/economic/donors/",
        "/economic/donors/?q=nobody",
        "/economic/donors/?as_at=2003-01-01",
        "/economic/donors/sweden/",
        "/economic/donors/japan/?evidence=all",
        "/economic/donors/iraq/",
        "/economic/conferences/",
        "/economic/conferences/irbil-2006/",
        "/economic/conferences/irbil-2006/edit/",
        "/economic/conferences/add/",
        "/economic/reasons/",
        "/economic/reasons/?as_at=2003-01-01",
        "/economic/funds/",
        "/economic/funds/?as_at=2003-01-01",
        f"/economic/funds/{fund.slug}/",
        "/economic/debt/",
        "/economic/debt/?as_at=2003-01-01",
        "/economic/debt/?evidence=all&as_at=2009-01-01",
        "/economic/debt/add/",
        f"{claim}/",
        f"{claim}/edit/",
        f"{claim}/stages/add/",
        f"/economic/debt/stages/{stage.pk}/edit/",
    ]


def of_politics() -> list[str]:
    meeting = make_meeting()
    point = make_point(meeting)
    return [
        "/political/",
        "/political/meetings/add/",
        f"/political/meetings/{meeting.pk}/",
        f"/political/meetings/{meeting.pk}/edit/",
        f"/political/meetings/{meeting.pk}/points/add/",
        f"/political/points/{point.pk}/edit/",
        "/political/coverage/",
        "/political/coverage/?principal=Foreign+Secretary&month=2006-02",
        *of_the_diary(),
    ]


def of_the_diary() -> list[str]:
    past = make_meeting("Sweden", date(2006, 1, 10))
    return [
        "/political/meetings/",
        "/political/meetings/import/",
        f"/political/meetings/{past.pk}/outcome/",
    ]


def of_needs() -> list[str]:
    """Needs, offers and editions: a mix of posts and money, and what changed."""
    posts, _ = make_mix()
    match = posts.matches.first()
    second = make_edition(2, None)
    by = User.objects.get(username="someone")
    carry_over(needs=[posts.need], into=second, on=TODAY, by=by)
    make_part(make_need("Police", priority=1, sector="15132"), None)
    make_offer("Norway", 3, sector="15132")
    interest = make_interest("Italy")
    need, offer = f"/political/needs/{posts.need_id}", match.offer_id
    editions = "/political/needs/editions"
    return [
        "/political/needs/",
        "/political/needs/?evidence=all&coverage=1-none&sort=title",
        "/political/needs/?as_at=2003-01-01",
        "/political/needs/?kind=gold",
        "/political/needs/add/",
        f"{need}/",
        f"{need}/edit/",
        f"{need}/parts/add/",
        f"/political/needs/parts/{posts.pk}/edit/",
        f"/political/needs/parts/{posts.pk}/match/",
        f"/political/needs/matches/{match.pk}/end/",
        f"{editions}/",
        f"{editions}/?as_at=2003-01-01",
        f"{editions}/add/",
        f"{editions}/{second.pk}/",
        f"{editions}/{second.pk}/edit/",
        f"{editions}/{second.pk}/publish/",
        f"{editions}/{second.pk}/carry/",
        "/political/offers/",
        "/political/offers/?as_at=2003-01-01",
        "/political/offers/add/",
        f"/political/offers/{offer}/",
        f"/political/offers/{offer}/edit/",
        f"/political/offers/{offer}/move/",
        "/political/offers/interests/add/",
        f"/political/offers/interests/{interest.pk}/edit/",
    ]


def of_the_narrative() -> list[str]:
    """Lines to take, the vocabulary and statements, each with all that can be on it."""
    cast = make_narrative()
    line = f"/political/lines/{cast['line']}"
    draft, public = (f"/political/versions/{cast[one]}" for one in ("draft", "public"))
    statement = f"/political/statements/{cast['statement']}"
    return [
        "/political/lines/",
        "/political/lines/?as_at=1999-01-01",
        "/political/lines/?q=nothing+has+these+words",
        "/political/lines/public/",
        "/political/lines/public/?as_at=1999-01-01",
        "/political/lines/add/",
        f"{line}/",
        f"{line}/edit/",
        f"{line}/compare/?before=1&after=2",
        f"/political/lines/{cast['other']}/versions/add/",
        f"{draft}/edit/",
        f"{public}/edit/",
        f"{public}/public/",
        f"{public}/public/clear/",
        f"{draft}/public/clear/",
        f"{public}/withdraw/",
        "/political/vocabulary/",
        "/political/vocabulary/?as_at=1999-01-01",
        "/political/vocabulary/add/",
        "/political/vocabulary/found/",
        f"/political/vocabulary/{cast['term']}/edit/",
        "/political/statements/",
        "/political/statements/?as_at=1999-01-01",
        "/political/statements/?by=quarter&evidence=all",
        "/political/statements/add/",
        f"{statement}/",
        f"{statement}/edit/",
        "/political/framings/add/",
        f"/political/framings/{cast['framing']}/edit/",
    ]


def of_events() -> list[str]:
    event = make_event("Conference of National Accord")
    make_date(event, date(2006, 2, 7), announced_on=date(2005, 12, 1))
    make_date(event, None, announced_on=date(2006, 1, 26), reason="After the vote")
    objective = make_objective(event)
    finding = make_finding(objective)
    step = make_step(event)
    guest = make_attendance(event)
    make_meeting("Norway", event=event)
    dated = event.dates.first()
    plain = make_event("Donors meet", conference_key=Conference.objects.first().pk)
    make_date(plain, date(2006, 3, 1), starts_precision="month")
    make_step(plain, 40)
    own, events = f"/political/events/{event.pk}", "/political/events"
    return [
        f"{events}/",
        f"{events}/?line=security&q=nothing",
        f"{events}/add/",
        f"{own}/",
        f"{events}/{plain.pk}/",
        f"{own}/edit/",
        f"{own}/outcome/",
        f"{own}/dates/add/",
        f"{events}/dates/{dated.pk}/edit/",
        f"{own}/objectives/add/",
        f"{events}/objectives/{objective.pk}/edit/",
        f"{events}/objectives/{objective.pk}/found/",
        f"{events}/findings/{finding.pk}/edit/",
        f"{own}/plan/add/",
        f"{events}/plan/{step.pk}/edit/",
        f"{own}/attendance/add/",
        f"{events}/attendance/{guest.pk}/edit/",
    ]


def of_influences() -> list[str]:
    """Influences, the region, and an organisation's role."""
    one = influences_factories.assess(assessed_by="Embassy", level=1)
    link = influences_factories.make_link("Improved security", "Change in rhetoric")
    wait = influences_factories.make_waiting()
    step = influences_factories.make_step()
    influences_factories.make_step("Kuwait", direction="host", grade="press")
    task = influences_factories.make_task()
    state = influences_factories.make_task_state(task)
    presence = influences_factories.make_presence(staff=95)
    report = influences_factories.make_report()
    influence = f"/political/influences/{one.influence_id}"
    region, role = "/political/region/", "/political/un-role/"
    return [
        "/political/influences/",
        "/political/influences/?as_at=2003-01-01",
        "/political/influences/add/",
        f"{influence}/",
        f"{influence}/edit/",
        f"{influence}/assess/",
        f"{influence}/link/",
        f"{influence}/waits/",
        f"/political/influence-assessments/{one.pk}/correct/",
        f"/political/influence-links/{link.pk}/correct/",
        f"/political/waits/{wait.pk}/correct/",
        region,
        f"{region}?sort=name&evidence=all",
        f"{region}{step.actor_id}/",
        f"{region}{step.actor_id}/step/",
        f"/political/region-steps/{step.pk}/correct/",
        role,
        f"{role}?organisation=united-nations",
        f"{role}?as_at=2003-01-01",
        f"{role}tasks/add/",
        f"{role}tasks/{task.pk}/correct/",
        f"{role}tasks/{task.pk}/state/",
        f"{role}states/{state.pk}/correct/",
        f"{role}presence/add/",
        f"{role}presence/{presence.pk}/correct/",
        f"{role}reports/add/",
        f"{role}reports/{report.pk}/correct/",
    ]


ROOMS = {
    "accounts": about_accounts,
    "the front": across_the_lines,
    "security": of_security,
    "provinces": of_the_handover,
    "teams": of_teams,
    "forums": of_forums,
    "donors": of_donors,
    "giving": of_giving,
    "politics": of_politics,
    "needs": of_needs,
    "narrative": of_the_narrative,
    "asks": of_asks,
    "events": of_events,
    "influences": of_influences,
}


def addresses_by_room() -> dict[str, list[str]]:
    """One of each kind of page, as somebody with every right meets them.

    Every room is made, also for who walks one: the front shows what is in the others.
    """
    return {name: make() for name, make in ROOMS.items()}
