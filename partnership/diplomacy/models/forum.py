"""Forums in which the partnership meets, or is only thought of meeting."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from partnership.diplomacy.models.forum_queries import ForumQuerySet
from partnership.evidence import told as telling
from partnership.evidence.history import recorded
from partnership.evidence.lines import Line
from partnership.evidence.models import Evidenced, Record


class ForumKind(models.TextChoices):
    """What sort of forum it is."""

    ADVISORY_GROUP = "advisory", "Advisory group"
    CONTACT_GROUP = "contact", "Contact group"
    FORMAT = "format", "Quartet or P-format"
    DONOR_COMMITTEE = "donors", "Donor committee"
    OTHER = "other", "Other"


class ForumState(models.TextChoices):
    """How far a forum has come; one that is only considered meets nowhere yet."""

    CONSIDERED = "considered", "Considered"
    FORMING = "forming", "Forming"
    ACTIVE = "active", "Active"
    DORMANT = "dormant", "Dormant"
    DISSOLVED = "dissolved", "Dissolved"


@recorded
class Forum(Record, Evidenced):
    """A group that meets on the strategy's subject, with or without the host nation."""

    name = models.CharField(max_length=160, unique=True)
    kind = models.CharField(max_length=8, choices=ForumKind)
    line = models.CharField(max_length=10, choices=Line)
    purpose = models.TextField(blank=True)
    seat = models.CharField("where it sits", max_length=120, blank=True)
    # Before this date the forum is not shown.
    proposed_on = models.DateField()

    told = telling.Told(telling.Line.POLITICAL, facts=("kind", "line", "seat"))

    objects = ForumQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ForumKind.values), name="forum_kind_is_known"
            ),
            models.CheckConstraint(
                condition=Q(line__in=Line.values), name="forum_line_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:forum", args=[self.pk])


@recorded
class ForumStatus(Record, Evidenced):
    """A forum came to a state on a day; the newest by a date is its state then."""

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="statuses")
    state = models.CharField(max_length=10, choices=ForumState)
    since = models.DateField()
    note = models.CharField(max_length=300, blank=True)

    told = telling.Told(
        telling.Line.POLITICAL,
        subject=("forum",),
        which="since {since}",
        recorded="{state} since {since}",
    )

    class Meta:
        ordering = ["forum", "-since", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=ForumState.values), name="forum_state_is_known"
            ),
        ]
        indexes = [models.Index(fields=["forum", "-since"])]

    def __str__(self) -> str:
        return f"{self.forum}: {self.get_state_display()}"

    def get_absolute_url(self) -> str:
        return self.forum.get_absolute_url()
