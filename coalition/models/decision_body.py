"""Who decides on a mandate, and when it cannot sit (design, section 3.2)."""

from typing import Any, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from partnership.actors.models import Actor
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record, RecordQuerySet
from partnership.evidence.templatetags.display import long_day
from partnership.evidence.told import Line, Told


class AuthorityType(models.TextChoices):
    """In what form a mandate is given."""

    SECURITY_COUNCIL = "security_council", "Security Council resolution"
    PARLIAMENT = "parliament", "Parliamentary vote"
    CABINET = "cabinet", "Cabinet or government decision"
    DECREE = "decree", "Government decree"
    HEAD_OF_STATE = "head_of_state", "Decision of the head of state"
    JOINT_ACTION = "joint_action", "Council Joint Action"
    PREROGATIVE = "prerogative", "Prerogative, no parliamentary mandate"


class DecisionBodyQuerySet(RecordQuerySet):
    """The questions we ask of deciding bodies."""

    def visible_to(self, reader: Any) -> Self:
        """Bodies that this reader may see; an unseen actor has none."""
        actors = Actor.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(actor__in=actors)


@recorded
class DecisionBody(Record):
    """A parliament, a cabinet or a council that decides on mandates."""

    actor = models.ForeignKey(
        Actor,
        models.PROTECT,
        related_name="decision_bodies",
        help_text="The state or organisation whose body it is.",
    )
    name = models.CharField(max_length=120)
    authority_type = models.CharField(
        "form of authority", max_length=20, choices=AuthorityType
    )
    note = models.CharField(max_length=400, blank=True)

    told = Told(Line.SECURITY, actor="actor", subject=("actor",))

    objects = DecisionBodyQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "decision bodies"
        ordering = ["actor__name", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["actor", "name"], name="decision_body_is_named_once"
            ),
            models.CheckConstraint(
                condition=Q(authority_type__in=AuthorityType.values),
                name="decision_body_authority_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor}: {self.name}"


class RecessQuerySet(RecordQuerySet):
    """The questions we ask of recesses."""

    def visible_to(self, reader: Any) -> Self:
        """Recesses that this reader may see, of bodies that they may see."""
        bodies = DecisionBody.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(body__in=bodies)


class DaysOfBody(Func):
    """A body's days as whole numbers that no other body has.

    The calendar has 3,652,059 days, so that four million are enough for each; with
    dates beside the key, an exclusion would need an extension of PostgreSQL.
    """

    arity = 3
    output_field = BigIntegerRangeField()

    def as_sql(self, compiler: Any, connection: Any, **extra: Any) -> tuple[str, list]:
        """Place body, first day and last day; the body stands in both ends."""
        parts = [compiler.compile(part) for part in self.source_expressions]
        (body, starts, ends), (own, first, last) = zip(*parts, strict=True)
        low, high = (
            f"{body} * 4000000 + ({day} - '0001-01-01'::date)" for day in (starts, ends)
        )
        return f"int8range({low}, {high}, '[]')", [*own, *first, *own, *last]


@recorded
class Recess(Record, Evidenced):
    """Days on which a body does not sit, the first and the last among them."""

    body = models.ForeignKey(DecisionBody, models.PROTECT, related_name="recesses")
    starts_on = models.DateField()
    ends_on = models.DateField()

    told = Told(
        Line.SECURITY,
        actor="body__actor",
        subject=("body",),
        name="recess from {starts_on}",
        recorded="is in recess from {starts_on} to {ends_on}",
    )

    objects = RecessQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "recesses"
        ordering = ["starts_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="recess_ends_after_it_starts",
            ),
            ExclusionConstraint(
                name="recesses_of_a_body_do_not_overlap",
                expressions=[
                    (
                        DaysOfBody("body", "starts_on", "ends_on"),
                        RangeOperators.OVERLAPS,
                    )
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body}: recess from {long_day(self.starts_on)}"
