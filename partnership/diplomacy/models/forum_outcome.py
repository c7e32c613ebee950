"""What came of a forum's meetings: decisions, and actions that somebody owes."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from partnership.actors.models import Actor
from partnership.diplomacy.models.forum_action_queries import ForumActionQuerySet
from partnership.diplomacy.models.forum_meeting import ForumMeeting
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told


@recorded
class ForumDecision(Record, Evidenced):
    """What a meeting of a forum decided."""

    meeting = models.ForeignKey(ForumMeeting, models.PROTECT, related_name="decisions")
    text = models.CharField("decision", max_length=500)
    decided_on = models.DateField()

    told = Told(Line.POLITICAL, subject=("meeting",), facts=("decided_on",))

    class Meta:
        ordering = ["meeting", "decided_on", "pk"]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        return self.meeting.get_absolute_url()


@recorded
class ForumAction(Record, Evidenced):
    """What somebody is to do after a meeting, by when, and what came of it."""

    meeting = models.ForeignKey(ForumMeeting, models.PROTECT, related_name="actions")
    text = models.CharField("what is to be done", max_length=300)
    # Whose it is: an actor's, a person's, or an actor's by a person.
    owner = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="forum_actions"
    )
    person = models.CharField(max_length=120, blank=True)
    agreed_on = models.DateField()
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    # Not shown before it was done.
    outcome = models.CharField(max_length=500, blank=True)

    told = Told(
        Line.POLITICAL,
        actor="owner",
        subject=("meeting",),
        facts=("owner", "person", "due_on"),
    )

    objects = ForumActionQuerySet.as_manager()

    class Meta:
        ordering = ["meeting", "due_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(owner__isnull=False) | ~Q(person=""),
                name="forum_action_is_somebodys",
            ),
            models.CheckConstraint(
                condition=Q(due_on=None) | Q(due_on__gte=F("agreed_on")),
                name="forum_action_is_due_after_it_was_agreed",
            ),
            models.CheckConstraint(
                condition=Q(done_on=None) | Q(done_on__gte=F("agreed_on")),
                name="forum_action_is_done_after_it_was_agreed",
            ),
            models.CheckConstraint(
                condition=Q(outcome="") | Q(done_on__isnull=False),
                name="forum_action_has_an_outcome_once_done",
            ),
        ]
        indexes = [models.Index(fields=["due_on"])]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:forum_action", args=[self.pk])
