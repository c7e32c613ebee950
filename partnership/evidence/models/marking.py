"""Protective markings: who may see a record at all (design, section 3.7)."""

from typing import Any, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import (
    BooleanField,
    Case,
    Exists,
    OuterRef,
    Q,
    Subquery,
    When,
)
from django.db.models.functions import Coalesce, JSONObject

from partnership.evidence.history import recorded
from partnership.evidence.told import Line, Told


@recorded
class MarkingScheme(models.Model):
    """A government's set of protective markings, such as the UK's of 2006."""

    # Who may see what is decided by today's rules, also where the past is read.
    is_always_of_today = True

    code = models.SlugField(unique=True)
    name = models.CharField(max_length=100)

    told = Told(Line.GROUND)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name


class MarkingQuerySet(models.QuerySet):
    """The questions we ask of markings."""

    def visible_to(self, reader: Any) -> Self:
        """Markings that this reader may see, and so may give to a record."""
        return self.filter(pk__in=reader.visible_marking_ids)

    def plain(self) -> Self:
        """Markings without caveats of their own: what a ceiling is chosen from."""
        limits = [
            Exists(through.objects.filter(marking=OuterRef("pk")))
            for through in (self.model.groups.through, self.model.releasable_to.through)
        ]
        return self.filter(~limits[0], ~limits[1], plain_marking=None)

    def with_visibility(
        self, *, ceiling: int | None, groups: models.QuerySet, actor: int | None
    ) -> Self:
        """Add `is_visible`: may a person see it, of this ceiling, groups and actor?

        Rank, need-to-know and release all must allow it. `groups` gives the person's
        groups as keys; `actor` is whose official they are, None for our own people, and
        so is the home government (decision 16).
        """
        rank = Coalesce(
            Subquery(self.model.objects.filter(pk=ceiling).values("rank")), 0
        )
        limited = self.model.groups.through.objects.filter(marking=OuterRef("pk"))
        needs = ~Exists(limited) | Exists(limited.filter(group__in=groups))
        visible = Q(rank__lte=rank) & Q(needs)
        if actor is not None:
            visible &= self._released_to(actor)
        return self.annotate(
            is_visible=Case(
                When(visible, then=True), default=False, output_field=BooleanField()
            )
        )

    def _released_to(self, actor: int) -> Q:
        """To our own people all; to another's what names them, or is of rank 0."""
        from partnership.evidence.models.programme import Programme

        lists = self.model.releasable_to.through.objects.filter(marking=OuterRef("pk"))
        ours = Programme.objects.filter(home_government=actor)
        open_to_all = Q(rank=0) & ~Q(Exists(lists))
        return Q(Exists(ours)) | Q(Exists(lists.filter(actor=actor))) | open_to_all

    def annotate_held(self, held: Q) -> Self:
        """Add `is_held`: is this condition true of the marking?"""
        case = Case(When(held, then=True), default=False, output_field=BooleanField())
        return self.annotate(is_held=case)

    def with_caveats(self) -> Self:
        """Add `group_names` and `releases`, and the plain marking, without a join."""
        throughs = self.model.groups.through, self.model.releasable_to.through
        groups, releases = (
            one.objects.filter(marking=OuterRef("pk")).order_by() for one in throughs
        )
        release = JSONObject(
            actor="actor__name", actor_id="actor_id", marking_id="actor__marking_id"
        )
        return self.select_related("plain_marking").annotate(
            group_names=ArraySubquery(groups.values("group__name")),
            releases=ArraySubquery(releases.values(one=release)),
        )


@recorded
class Marking(models.Model):
    """One protective marking. A higher rank is seen by fewer people.

    Caveats narrow it further: groups that need to know, and the actors that it may be
    released to. A caveat belongs to the marking, so that all code asks one question.
    """

    is_always_of_today = True

    scheme = models.ForeignKey(MarkingScheme, models.PROTECT, related_name="markings")
    code = models.SlugField(unique=True)
    name = models.CharField(max_length=60)
    note = models.CharField(max_length=200, blank=True)
    # Comparable across schemes; 0 may be seen by every signed-in reader.
    rank = models.PositiveSmallIntegerField()
    plain_marking = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="caveated",
        verbose_name="marking without caveats",
        help_text="What pages call it before its caveats: Restricted. Same rank.",
    )
    groups = models.ManyToManyField(
        "evidence.NeedToKnowGroup",
        through="evidence.MarkingGroup",
        related_name="markings",
        verbose_name="need to know",
    )
    releasable_to = models.ManyToManyField(
        "actors.Actor", through="evidence.MarkingRelease", related_name="+"
    )

    # Its name may tell a caveat, which is not for everybody.
    told = Told(Line.GROUND, facts=("scheme", "rank", "note"), is_listed=False)

    objects = MarkingQuerySet.as_manager()

    class Meta:
        ordering = ["rank", "code"]

    def __str__(self) -> str:
        return self.name
