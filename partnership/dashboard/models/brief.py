"""Briefs: what a principal reads before a meeting, frozen once it is cleared."""

from datetime import date
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Prefetch, Q
from django.urls import reverse

from partnership.diplomacy.models import Meeting
from partnership.evidence.history import recorded
from partnership.evidence.models import SeveralMarkings, SeveralMarkingsQuerySet
from partnership.evidence.told import Drafts, Line, Told

DIGEST_LENGTH = 64
MOST_PAGES = 2
MAY_DRAFT = "dashboard.change_brief"


class BriefStatus(models.TextChoices):
    """A brief is worked on, or it is cleared and never changes again."""

    DRAFT = "draft", "Draft"
    FROZEN = "frozen", "Cleared and frozen"


class BriefQuerySet(SeveralMarkingsQuerySet):
    """The questions we ask of briefs."""

    def visible_to(self, reader: Any) -> Self:
        """Briefs of which no marking is hidden, for meetings that the reader sees."""
        meetings = Meeting.objects.with_seen_actor(reader).order_by()
        return super().visible_to(reader).filter(meeting__in=meetings.values("pk"))

    def readable_by(self, reader: Any) -> Self:
        """The same, without drafts that are not for this reader."""
        return self.visible_to(reader).with_drafts_for(reader)

    def with_drafts_for(self, reader: Any) -> Self:
        """A draft is there only for those who work on briefs."""
        works = reader.has_perm(MAY_DRAFT)
        return self if works else self.filter(status=BriefStatus.FROZEN)

    def known(self, on: date) -> Self:
        """Those composed as at this date or before it."""
        return self.filter(as_at__lte=on)

    def with_meetings(self, on: date) -> Self:
        """With the meeting as it stood at this date, and its actor; two queries."""
        meetings = Meeting.objects.at(on).select_related("actor")
        return self.prefetch_related(Prefetch("meeting", meetings))


@recorded
class Brief(SeveralMarkings):
    """One sheet on one actor for one meeting, composed from the record at a date."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="briefs")
    as_at = models.DateField()
    # Of A4; what does not fit is left out, and the brief says so.
    pages = models.PositiveSmallIntegerField(default=1)
    status = models.CharField(
        max_length=6, choices=BriefStatus, default=BriefStatus.DRAFT
    )
    # A correction of a frozen brief is a new one; the old one stays as it is.
    supersedes = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="corrections",
        editable=False,
    )
    cleared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    # The instant as at which the record was known when the brief was frozen.
    frozen_at = models.DateTimeField(null=True, blank=True, editable=False)
    # Its canonical form (`brief.document`), and the digest of these very characters.
    content = models.TextField(blank=True, editable=False)
    digest = models.CharField(max_length=DIGEST_LENGTH, blank=True, editable=False)
    paper_digest = models.CharField(
        max_length=DIGEST_LENGTH, blank=True, editable=False
    )

    told = Told(
        Line.POLITICAL,
        actor="meeting__actor",
        subject=("meeting",),
        which="as at {as_at}",
        facts=("status", "cleared_by"),
        drafts=Drafts("status", BriefStatus.DRAFT, MAY_DRAFT),
    )

    objects = BriefQuerySet.as_manager()

    class Meta:
        ordering = ["-as_at", "-pk"]
        permissions = [("clear_brief", "Can clear briefs, which freezes them")]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=BriefStatus.values), name="brief_status_is_known"
            ),
            models.CheckConstraint(
                condition=Q(pages__gte=1, pages__lte=MOST_PAGES),
                name="brief_has_one_page_or_two",
            ),
            models.CheckConstraint(
                condition=Q(
                    status=BriefStatus.DRAFT,
                    cleared_by=None,
                    frozen_at=None,
                    content="",
                    digest="",
                    paper_digest="",
                )
                | Q(
                    ~Q(content=""),
                    ~Q(digest=""),
                    ~Q(paper_digest=""),
                    status=BriefStatus.FROZEN,
                    cleared_by__isnull=False,
                    frozen_at__isnull=False,
                ),
                name="brief_is_frozen_whole_or_not_at_all",
            ),
        ]
        indexes = [models.Index(fields=["meeting", "status"])]

    def __str__(self) -> str:
        return f"Brief for {self.meeting}"

    def get_absolute_url(self) -> str:
        return reverse("dashboard:brief", args=[self.pk])

    @property
    def is_frozen(self) -> bool:
        """Whether it was cleared, and so never changes."""
        return self.status == BriefStatus.FROZEN
