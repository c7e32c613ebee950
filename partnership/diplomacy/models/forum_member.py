"""Who sits in a forum, is invited to it, or is foreseen for it."""

from django.db import models
from django.db.models import F, Q

from partnership.actors.models import Actor
from partnership.diplomacy.models.forum import Forum
from partnership.diplomacy.models.forum_member_queries import ForumMemberQuerySet
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told


class MemberRole(models.TextChoices):
    """In what role an actor sits in a forum."""

    CHAIR = "chair", "Chair"
    MEMBER = "member", "Member"
    OBSERVER = "observer", "Observer"


class Seat(models.TextChoices):
    """Where a membership stands at a date, by its days."""

    SEATED = "seated", "Sits in it"
    INVITED = "invited", "Invited, not yet in"
    FORESEEN = "foreseen", "Foreseen"
    LEFT = "left", "Left"


@recorded
class ForumMember(Record, Evidenced):
    """An actor in a forum: foreseen, invited, joined, left, each on its day."""

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="members")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="forum_seats")
    role = models.CharField(max_length=8, choices=MemberRole, default=MemberRole.MEMBER)
    # Before this date the membership is not shown.
    named_on = models.DateField()
    invited_on = models.DateField(null=True, blank=True)
    joined_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)
    note = models.CharField(max_length=300, blank=True)

    told = Told(
        Line.POLITICAL,
        actor="actor",
        subject=("forum", "actor"),
        facts=("role", "invited_on", "joined_on", "left_on"),
    )

    objects = ForumMemberQuerySet.as_manager()

    class Meta:
        ordering = ["forum", "actor", "named_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(role__in=MemberRole.values), name="forum_role_is_known"
            ),
            models.CheckConstraint(
                condition=Q(joined_on=None) | Q(joined_on__gte=F("named_on")),
                name="forum_member_joins_once_named",
            ),
            models.CheckConstraint(
                condition=Q(invited_on=None) | Q(invited_on__gte=F("named_on")),
                name="forum_member_is_invited_once_named",
            ),
            models.CheckConstraint(
                condition=Q(left_on=None) | Q(left_on__gte=F("joined_on")),
                name="forum_member_leaves_after_joining",
            ),
            models.CheckConstraint(
                condition=Q(left_on=None) | Q(joined_on__isnull=False),
                name="forum_member_who_left_had_joined",
            ),
            models.UniqueConstraint(
                fields=["forum", "actor"],
                condition=Q(left_on=None),
                name="forum_member_sits_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor}, {self.get_role_display().lower()} of {self.forum}"

    def get_absolute_url(self) -> str:
        return self.forum.get_absolute_url()

    @property
    def seat_words(self) -> str:
        """Where it stands at the date of `named_by`, in words."""
        return Seat(self.seat).label
