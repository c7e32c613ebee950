"""Posts of a team: how many are authorised and filled, by actor and skill."""

from django.db import models
from django.db.models import Q

from coalition.models.prt import PRT
from coalition.models.team_fact import TeamFactQuerySet
from partnership.actors.models import Actor
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told


class Skill(models.TextChoices):
    """What a post asks for."""

    GOVERNANCE = "governance", "Governance"
    RULE_OF_LAW = "rule_of_law", "Rule of law"
    ENGINEERING = "engineering", "Engineering"
    AGRICULTURE = "agriculture", "Agriculture"
    ECONOMICS = "economics", "Economics and finance"
    POLICING = "policing", "Policing"
    RECONSTRUCTION = "reconstruction", "Reconstruction"
    PUBLIC_DIPLOMACY = "public_diplomacy", "Public diplomacy"
    SECURITY = "security", "Security and force protection"
    LINGUIST = "linguist", "Linguist"
    OTHER = "other", "Other"


class PostStatementQuerySet(TeamFactQuerySet):
    """The questions we ask of statements of posts."""

    line = ("prt_id", "actor_id", "skill", "other_skill")
    actor = "actor"


@recorded
class PostStatement(Record, Evidenced):
    """How many posts of one actor and skill a team had, as stated on one day.

    Unknown is null, never nought.
    """

    prt = models.ForeignKey(
        PRT, models.PROTECT, related_name="posts", verbose_name="team"
    )
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="prt_posts")
    skill = models.CharField(max_length=16, choices=Skill)
    other_skill = models.CharField("which skill", max_length=60, blank=True)
    authorised = models.PositiveIntegerField("posts authorised", null=True, blank=True)
    filled = models.PositiveIntegerField("posts filled", null=True, blank=True)
    stated_on = models.DateField()
    note = models.CharField(max_length=300, blank=True)

    told = Told(
        Line.SECURITY,
        actor="actor",
        subject=("prt", "actor"),
        name="{skill}",
        which="of {stated_on}",
        recorded="posts of {stated_on} recorded: {skill}, {filled} of {authorised}",
    )

    objects = PostStatementQuerySet.as_manager()

    class Meta:
        ordering = ["prt", "actor", "skill", "-stated_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(skill__in=Skill.values), name="post_skill_is_known"
            ),
            models.CheckConstraint(
                condition=Q(skill=Skill.OTHER) ^ Q(other_skill=""),
                name="post_names_another_skill_only",
            ),
            models.CheckConstraint(
                condition=Q(authorised__isnull=False) | Q(filled__isnull=False),
                name="post_states_a_figure",
            ),
            # Two sources may disagree about one date; both are kept.
            models.UniqueConstraint(
                fields=[
                    "prt",
                    "actor",
                    "skill",
                    "other_skill",
                    "stated_on",
                    "source",
                ],
                nulls_distinct=False,
                name="post_is_stated_once_by_a_source",
            ),
        ]
        indexes = [
            models.Index(
                fields=["prt", "actor", "skill", "other_skill", "-stated_on"],
                name="coalition_post_line",
            )
        ]

    def __str__(self) -> str:
        return f"{self.prt}: {self.skill_words}"

    @property
    def skill_words(self) -> str:
        """The skill, in the record's own words where it is another."""
        return self.other_skill or self.get_skill_display()
