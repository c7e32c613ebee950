"""Issues raised with the host government, and what it answered."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from partnership.actors.models import Actor
from partnership.diplomacy.models.forum import Forum
from partnership.diplomacy.models.forum_issue_queries import ForumIssueQuerySet
from partnership.diplomacy.models.forum_meeting import ForumMeeting
from partnership.evidence import told as telling
from partnership.evidence.history import recorded
from partnership.evidence.lines import Line
from partnership.evidence.models import Evidenced, Record


class AnswerState(models.TextChoices):
    """How far an answer goes; an issue without one has no answer."""

    NONE = "none", "No answer"
    ACKNOWLEDGED = "acknowledged", "Acknowledged"
    PARTLY_MET = "partly_met", "Partly met"
    MET = "met", "Met"
    REFUSED = "refused", "Refused"


@recorded
class ForumIssue(Record, Evidenced):
    """What was raised with a government in a forum, and the answer that is wanted."""

    title = models.CharField(max_length=200)
    line = models.CharField(max_length=10, choices=Line)
    forum = models.ForeignKey(Forum, models.PROTECT, related_name="issues")
    # In which it was raised, if it was at a meeting.
    meeting = models.ForeignKey(
        ForumMeeting, models.PROTECT, null=True, blank=True, related_name="issues"
    )
    # The host government as a rule.
    put_to = models.ForeignKey(Actor, models.PROTECT, related_name="forum_issues")
    raised_by = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="+"
    )
    raised_on = models.DateField()
    wanted = models.CharField("the answer we want", max_length=500)

    told = telling.Told(
        telling.Line.POLITICAL,
        actor="put_to",
        subject=("forum", "put_to"),
        facts=("line", "raised_on", "wanted"),
    )

    objects = ForumIssueQuerySet.as_manager()

    class Meta:
        ordering = ["raised_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(line__in=Line.values), name="forum_issue_line_is_known"
            ),
        ]
        permissions = [("export_forumissue", "Can export the issues of forums")]
        indexes = [models.Index(fields=["raised_on"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:forum_issue", args=[self.pk])


@recorded
class ForumAnswer(Record, Evidenced):
    """What was answered to an issue on a day; the newest by a date is its state."""

    issue = models.ForeignKey(ForumIssue, models.PROTECT, related_name="answers")
    state = models.CharField(max_length=12, choices=AnswerState)
    answered_on = models.DateField()
    said = models.TextField("what was said", blank=True)

    told = telling.Told(
        telling.Line.POLITICAL,
        actor="issue__put_to",
        subject=("issue",),
        which="of {answered_on}",
        recorded="{state} on {answered_on}",
    )

    class Meta:
        ordering = ["issue", "-answered_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=AnswerState.values),
                name="forum_answer_state_is_known",
            ),
        ]
        indexes = [models.Index(fields=["issue", "-answered_on"])]

    def __str__(self) -> str:
        return f"{self.issue}: {self.get_state_display()}"

    def get_absolute_url(self) -> str:
        return self.issue.get_absolute_url()
