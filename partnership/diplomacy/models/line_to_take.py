"""Lines to take: what we say on a topic, in numbered versions with their validity."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from partnership.diplomacy.models.line import Line
from partnership.diplomacy.models.line_to_take_queries import LineVersionQuerySet
from partnership.evidence import told as telling
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record


def _user() -> models.ForeignKey:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )


@recorded
class LineToTake(Record):
    """A topic on which all of ours say the same; what they say is in its versions."""

    topic = models.CharField(max_length=160, unique=True)
    line = models.CharField(max_length=10, choices=Line)
    owner = _user()

    told = telling.Told(telling.Line.POLITICAL, name="{topic}", facts=("line",))

    class Meta:
        ordering = ["topic"]
        constraints = [
            models.CheckConstraint(
                condition=Q(line__in=Line.values), name="line_to_take_line_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.topic


@recorded
class LineVersion(Record, Evidenced):
    """What to say on a topic from a day to a day, once somebody has cleared it."""

    line_to_take = models.ForeignKey(
        LineToTake, models.PROTECT, related_name="versions"
    )
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    audience = models.CharField(max_length=120)
    valid_from = models.DateField()
    # Empty: until it is withdrawn.
    valid_until = models.DateField(null=True, blank=True)
    cleared_by = _user()
    cleared_on = models.DateField(null=True, blank=True)
    # What may be said in public; cleared apart.
    public_text = models.TextField(blank=True)
    public_cleared_by = _user()
    public_cleared_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    told = telling.Told(
        telling.Line.POLITICAL,
        subject=("line_to_take",),
        which="version {number}",
        facts=("audience", "valid_from", "valid_until"),
    )

    objects = LineVersionQuerySet.as_manager()

    class Meta:
        ordering = ["line_to_take", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["line_to_take", "number"], name="line_version_has_its_number"
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                name="line_version_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(public_cleared_on=None)
                | (~Q(public_text="") & Q(cleared_on__isnull=False)),
                name="public_line_is_cleared_after_the_line",
            ),
        ]
        indexes = [models.Index(fields=["valid_from", "valid_until"])]

    def __str__(self) -> str:
        return f"{self.line_to_take}, version {self.number}"
