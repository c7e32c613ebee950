"""The case for and against a forum that is only considered, and how ready it is."""

from django.db import models
from django.db.models import Q

from partnership.actors.models import Actor
from partnership.diplomacy.models.forum import Forum
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told


class Side(models.TextChoices):
    """What an argument speaks for."""

    FOR = "for", "For"
    AGAINST = "against", "Against"


@recorded
class ForumArgument(Record, Evidenced):
    """An argument for or against a forum, whose it is, and on which day it was made."""

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="arguments")
    side = models.CharField(max_length=7, choices=Side)
    text = models.TextField("the argument")
    # Whose view it is; empty where no source says.
    actor = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="+"
    )
    stated_on = models.DateField()

    told = Told(
        Line.POLITICAL,
        actor="actor",
        subject=("forum",),
        which="of {stated_on}",
        recorded="argument {side}, of {stated_on}",
    )

    class Meta:
        ordering = ["forum", "side", "stated_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(side__in=Side.values), name="forum_argument_side_is_known"
            ),
        ]
        indexes = [models.Index(fields=["forum", "stated_on"])]

    def __str__(self) -> str:
        return f"{self.get_side_display()}: {self.text[:80]}"

    def get_absolute_url(self) -> str:
        return self.forum.get_absolute_url()


@recorded
class ForumReadiness(Record, Evidenced):
    """How ready a forum was on a day; the newest note by a date stands."""

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="readiness")
    stated_on = models.DateField()
    text = models.TextField("how ready it is")
    needed_first = models.TextField("what must be true first", blank=True)

    told = Told(Line.POLITICAL, subject=("forum",), which="of {stated_on}")

    class Meta:
        ordering = ["forum", "-stated_on", "-pk"]
        indexes = [models.Index(fields=["forum", "-stated_on"])]

    def __str__(self) -> str:
        return f"{self.forum}: readiness"

    def get_absolute_url(self) -> str:
        return self.forum.get_absolute_url()
