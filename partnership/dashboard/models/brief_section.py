"""The sections of a brief: what was composed, and what its drafter made of it."""

from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from partnership.dashboard.models.brief import Brief
from partnership.evidence.history import recorded
from partnership.evidence.models import SeveralMarkings, SeveralMarkingsQuerySet
from partnership.evidence.told import Line, Told

LONGEST_HEADING = 120
LONGEST_TEXT = 6000


class SectionKind(models.TextChoices):
    """What a section tells; the order is the one in which a brief begins."""

    WHO = "who", "Who they are"
    WANT = "want", "What we want"
    POINT = "point", "The point to make"
    SECURITY = "security", "Security"
    POLITICAL = "political", "Political"
    ECONOMIC = "economic", "Economic"
    DATES = "dates", "What lapses or is overdue"
    SINCE = "since", "Since you last met"
    CONTACT = "contact", "Last contact"
    RAISE = "raise", "What they may raise"
    RESTS = "rests", "What hangs on it"


class BriefSectionQuerySet(SeveralMarkingsQuerySet):
    """The questions we ask of sections."""

    def visible_to(self, reader: Any) -> Self:
        """Sections of which no marking is hidden, of briefs that the reader sees."""
        briefs = Brief.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(brief__in=briefs.values("pk"))


@recorded
class BriefSection(SeveralMarkings):
    """One section of a brief. It bears all that its composed text rests on."""

    brief = models.ForeignKey(Brief, models.PROTECT, related_name="sections")
    kind = models.CharField(max_length=10, choices=SectionKind)
    place = models.PositiveSmallIntegerField()
    is_cut = models.BooleanField(default=False)
    heading = models.CharField(max_length=LONGEST_HEADING)
    text = models.TextField(max_length=LONGEST_TEXT)
    # What the record said when the drafter last looked at it.
    composed_heading = models.CharField(max_length=LONGEST_HEADING, editable=False)
    composed_text = models.TextField(editable=False)

    told = Told(
        Line.POLITICAL,
        actor="brief__meeting__actor",
        subject=("brief",),
        name="{kind}",
        # A draft is for those who work on it; its changes stand on no page.
        is_listed=False,
    )

    objects = BriefSectionQuerySet.as_manager()

    class Meta:
        ordering = ["brief", "place", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=SectionKind.values),
                name="brief_section_kind_is_known",
            ),
            models.UniqueConstraint(
                fields=["brief", "kind"], name="brief_has_a_section_of_each_kind"
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    def get_absolute_url(self) -> str:
        return reverse("dashboard:brief", args=[self.brief_id])

    @property
    def is_edited(self) -> bool:
        """Whether the drafter made something else of what was composed."""
        written = (self.heading, self.text)
        return written != (self.composed_heading, self.composed_text)
