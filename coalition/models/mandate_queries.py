"""The questions we ask of mandates. Dates come in from the caller."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Case, Count, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from coalition.models.contributor import Contributor, ContributorStatus, Status
from coalition.queries.days import body_away, days_until, decision_day, notice_day
from coalition.queries.once import found_beside, once_a_row
from coalition.queries.strengths import strength_columns
from coalition.steps import HORIZON_DAYS, ladder_step_sql
from partnership.actors.models import Actor
from partnership.evidence.counting import FIRM
from partnership.evidence.models import RecordQuerySet
from partnership.evidence.precision import LatestDay


class MandateStatus(models.TextChoices):
    """Where a mandate stands at a date; derived, never stored."""

    IN_FORCE = "in_force", "In force"
    REVIEW_DUE = "review_due", "Review due"
    EXPIRING = "expiring", "Expiring"
    LAPSED = "lapsed", "Lapsed"
    SUPERSEDED = "superseded", "Renewed"
    ENDED_EARLY = "ended_early", "Ended early"
    NOT_YET_RUNNING = "not_yet_running", "Not yet running"


# A mandate of one of these is over, or another one has taken its place.
CLOSED = [MandateStatus.LAPSED, MandateStatus.SUPERSEDED, MandateStatus.ENDED_EARLY]


class MandateQuerySet(RecordQuerySet):
    """The questions we ask of mandates."""

    def visible_to(self, reader: Any) -> Self:
        """Mandates that this reader may see; an unseen holder has none.

        Nor has an unseen contributor; the force may be unseen.
        """
        holders = Actor.objects.visible_to(reader).order_by()
        contributors = Contributor.objects.visible_to(reader).order_by()
        return (
            super()
            .visible_to(reader)
            .filter(
                Q(contributor=None) | Q(contributor__in=contributors),
                holder__in=holders,
            )
        )

    def known(self, on: date) -> Self:
        """Mandates decided by this date, or whose day of decision is not recorded.

        Of a decision in a known month it is certain only at the month's end.
        """
        decided_by = LatestDay(F("decided_on"), F("decided_precision"))
        return self.alias(decided_by=decided_by).filter(
            Q(decided_on=None) | Q(decided_by__lte=on)
        )

    def superseding(self, on: date) -> Self:
        """Mandates that have taken another's place by this date.

        A renewal counts from its decision, also before its own run begins: the question
        has been answered. Without a day of decision it counts once its run has begun.
        """
        return self.known(on).filter(
            Q(decided_on__isnull=False) | Q(runs_from__lte=on), renews__isnull=False
        )

    def at(self, on: date, reader: Any) -> Self:
        """Mandates known at a date, with days, step and status at that date.

        Adds `noticed_by` (the expiry less notice and days of recess), `decision_by`
        (the last day by then on which the body sits), `days` and `days_at_most` to it,
        `review_days`, the `renewal_…` columns, `status`, `step` and `review_step`.
        """
        return (
            self.visible_to(reader)
            .known(on)
            ._with_renewal(on, reader)
            ._with_days(on, reader)
            ._with_status(on)
        )

    def standing(self, on: date, reader: Any) -> Self:
        """Mandates at a date that are neither over nor replaced."""
        return self.at(on, reader).exclude(status__in=CLOSED)

    def with_stake(self, on: date, reader: Any, evidence: str = FIRM) -> Self:
        """Add `personnel` and `contributor_status` at a date, and `dependants_count`.

        `evidence` says whether personnel of press and unverified reports counts too.
        """
        status = (
            ContributorStatus.objects.visible_to(reader)
            .filter(contributor=OuterRef("contributor"), since__lte=on)
            .order_by("-since", "-pk")
        )
        dependants = (
            self.model.dependants.rel.related_model.objects.visible_to(reader)
            .filter(depends_on=OuterRef("pk"), mandate__in=self.could_fall(on, reader))
            .order_by()
            .values("depends_on")
            .annotate(number=Count("pk"))
        )
        strength = strength_columns(
            on, reader, contributor="contributor", evidence=evidence
        )
        standing = once_a_row(
            self, "standing", contributor_status=Subquery(status.values("status")[:1])
        )
        return standing.annotate(
            personnel=strength["personnel"],
            dependants_count=Coalesce(Subquery(dependants.values("number")), 0),
        )

    def not_departed(self) -> Self:
        """Leave out those of contributors that have gone; after `with_stake`."""
        return self.filter(
            Q(contributor_status=None) | ~Q(contributor_status=Status.DEPARTED)
        )

    def could_fall(self, on: date, reader: Any) -> Self:
        """The keys of mandates that stand at a date, and so could fall with another."""
        known = self.model.objects.visible_to(reader).known(on).order_by()
        replaced = self.model.objects.visible_to(reader).superseding(on).order_by()
        departed = ContributorStatus.objects.departed(on, reader)
        return (
            known.exclude(ended_on__lte=on)
            .exclude(pk__in=replaced.values("renews"))
            .filter(
                # Said so, because exclude() would lose those without an expiry.
                Q(expires_by=None) | Q(expires_by__gte=on),
                Q(contributor=None) | ~Q(contributor__in=departed),
            )
            .values("pk")
        )

    def _with_renewal(self, on: date, reader: Any) -> Self:
        renewal = (
            self.model.objects.visible_to(reader)
            .superseding(on)
            .filter(renews=OuterRef("pk"))
            .order_by()
        )
        return found_beside(
            self,
            "renewed_by",
            renewal,
            renewal_pk="id",
            renewal_expires_on="expires_on",
            renewal_precision="expires_precision",
            renewal_ceiling="personnel_ceiling",
        )

    def _with_days(self, on: date, reader: Any) -> Self:
        """Count from the earliest day on which it can expire, and from the latest."""
        away = once_a_row(self, "away", shown=False, body_away=body_away(reader))
        decided = once_a_row(
            away,
            "decision",
            noticed_by=notice_day("expires_on"),
            decision_by=decision_day("expires_on"),
            decision_by_at_most=decision_day("expires_by"),
        )
        return decided.annotate(
            days=days_until("decision_by", on),
            days_at_most=days_until("decision_by_at_most", on),
            review_days=Case(
                When(
                    Q(reviewed_on=None) | Q(reviewed_on__gt=on),
                    then=days_until("review_on", on),
                ),
                output_field=models.IntegerField(),
            ),
        )

    def _with_status(self, on: date) -> Self:
        """Derive the status; the first rule that holds decides."""
        rules = {
            MandateStatus.ENDED_EARLY: Q(ended_on__lte=on),
            MandateStatus.SUPERSEDED: Q(renewal_pk__isnull=False),
            MandateStatus.LAPSED: Q(expires_by__lt=on),
            # Of a start in a known month: it may have begun on the month's first day.
            MandateStatus.NOT_YET_RUNNING: Q(runs_from__gt=on),
            MandateStatus.EXPIRING: Q(days__lte=HORIZON_DAYS),
            MandateStatus.REVIEW_DUE: Q(review_days__lte=HORIZON_DAYS),
        }
        return self.annotate(
            status=Case(
                *(When(rule, then=Value(name.value)) for name, rule in rules.items()),
                default=Value(MandateStatus.IN_FORCE.value),
                output_field=models.CharField(),
            ),
            step=ladder_step_sql("days", lapsed=Q(expires_by__lt=on)),
            review_step=ladder_step_sql("review_days", lapsed=Q(review_days__lt=0)),
        )
