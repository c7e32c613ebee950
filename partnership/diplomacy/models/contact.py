"""Contacts with an actor: calls, meetings, letters, visits and messages."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from partnership.actors.models import Actor
from partnership.actors.templatetags.names import with_article
from partnership.diplomacy.models.ask_queries import OfAnActorQuerySet
from partnership.diplomacy.models.meeting import Meeting
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told


class ContactKind(models.TextChoices):
    """How one was in touch."""

    CALL = "call", "Call"
    MEETING = "meeting", "Meeting"
    LETTER = "letter", "Letter"
    VISIT = "visit", "Visit"
    MESSAGE = "message", "Message"


@recorded
class Contact(Record, Evidenced):
    """One was in touch with an actor on a day; it may move that actor's asks."""

    actor = models.ForeignKey(Actor, models.PROTECT, related_name="contacts")
    kind = models.CharField(max_length=8, choices=ContactKind)
    held_on = models.DateField("date")
    # Whose contact it is; the home government's as a rule.
    by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    principal = models.CharField(max_length=120, blank=True)
    counterpart = models.CharField(max_length=120, blank=True)
    summary = models.TextField(blank=True)
    # The meeting of the diary of which it is the outcome.
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="contacts"
    )

    told = Told(
        Line.POLITICAL,
        actor="actor",
        subject=("actor",),
        name="{kind} of {held_on}",
        facts=("by", "principal", "counterpart"),
    )

    objects = OfAnActorQuerySet.as_manager()

    class Meta:
        ordering = ["-held_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ContactKind.values), name="contact_kind_is_known"
            ),
        ]
        indexes = [models.Index(fields=["actor", "-held_on"])]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} with {with_article(self.actor)}"

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:contact", args=[self.pk])
