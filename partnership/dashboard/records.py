"""Which records a page rests on: its banner bears the highest marking among them."""

from typing import TYPE_CHECKING

from django.db.models import Q

from coalition import models as security
from donors import models as economic
from partnership.actors.models import Actor, Alias, Membership, Province
from partnership.alerts.models import Flag
from partnership.diplomacy import models as political
from partnership.evidence.models import Record, RecordQuerySet
from partnership.strategy import models as strategy

if TYPE_CHECKING:
    from partnership.accounts.models import User

# How each kind of record belongs to an actor; the order is that of the floors.
OF_AN_ACTOR: dict[type[Record], str] = {
    Actor: "pk",
    Alias: "actor",
    Membership: "actor",
    Flag: "actor",
    security.Contributor: "actor",
    security.ContributorStatus: "contributor__actor",
    security.DecisionBody: "actor",
    security.Deployment: "contributor__actor",
    security.FundingStatement: "donor",
    security.Intent: "contributor__actor",
    security.Mandate: "holder",
    security.MissionOption: "contributor__actor",
    security.OptionStep: "option__contributor__actor",
    security.PRTStatus: "lead",
    security.Recess: "body__actor",
    security.Participation: "actor",
    security.PostStatement: "actor",
    security.Strength: "deployment__contributor__actor",
    security.VoteCount: "mandate__holder",
    economic.Condition: "pledge__donor",
    economic.DebtClaim: "creditor",
    economic.Explanation: "pledge__donor",
    economic.Instalment: "pledge__donor",
    economic.Pledge: "donor",
    economic.PledgeStatement: "pledge__donor",
    economic.ReliefStage: "claim__creditor",
    economic.Transaction: "pledge__donor",
    political.Ask: "actor",
    political.AskStep: "ask__actor",
    political.Contact: "actor",
    political.ActorInterest: "actor",
    political.Match: "offer__actor",
    political.Offer: "actor",
    political.OfferStep: "offer__actor",
    political.Forum: "members__actor",
    political.ForumAction: "owner",
    political.ForumAnswer: "issue__put_to",
    political.ForumIssue: "put_to",
    political.ForumMember: "actor",
    political.EventAttendance: "actor",
    political.Meeting: "actor",
    political.PlanStep: "owner_actor",
    political.Point: "meeting__actor",
    political.MeetingStep: "meeting__actor",
    political.Stance: "actor",
    political.Statement: "actor",
    political.Waiting: "actor",
}
# What belongs to no one actor; a page that names one of these bears it besides.
OF_NOBODY: list[type[Record]] = [
    political.Edition,
    political.Need,
    political.NeedPart,
    Province,
    political.Diary,
    political.EngagementStep,
    political.Event,
    political.EventDate,
    political.Framing,
    political.Influence,
    political.InfluenceAssessment,
    political.InfluenceLink,
    political.AgendaItem,
    political.ForumArgument,
    political.ForumDecision,
    political.ForumMeeting,
    political.ForumReadiness,
    political.ForumStatus,
    political.EventObjective,
    political.ObjectiveFinding,
    political.LineToTake,
    political.LineVersion,
    political.Term,
    political.OrganisationTask,
    political.Presence,
    political.RegionalGrouping,
    political.ReportingDue,
    political.TaskStatus,
    security.ConditionAssessment,
    security.HandoverCondition,
    security.HandoverPlan,
    security.MandateDependency,
    security.Mission,
    security.PRT,
    security.Responsibility,
    security.TeamAssessment,
    strategy.Action,
    strategy.ActionDate,
    strategy.ActionLink,
    strategy.ActionMeasure,
    strategy.ActionOwner,
    strategy.Objective,
    strategy.Update,
]


def of_every_actor(reader: "User") -> list[RecordQuerySet]:
    """What the list of countries rests on: every actor's records."""
    return [model.objects.visible_to(reader) for model in OF_AN_ACTOR]


def of_one_actor(actor: Actor, reader: "User") -> list[RecordQuerySet]:
    """What a country page rests on, with what its mandates rest on, and missions."""
    own = [
        model.objects.visible_to(reader).filter(**{path: actor.pk})
        for model, path in OF_AN_ACTOR.items()
    ]
    upstream = security.Mandate.objects.visible_to(reader).filter(
        Q(dependants__mandate__holder=actor)
    )
    # The share of the whole strength is shown beside the actor's own.
    whole = security.Strength.objects.visible_to(reader)
    options = security.MissionOption.objects.visible_to(reader).order_by()
    missions = security.Mission.objects.visible_to(reader).filter(
        options__in=options.filter(contributor__actor=actor)
    )
    return [*own, upstream, whole, missions]
