"""Tasks that a resolution gives to an organisation, and how far each has come."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from partnership.actors.models import Actor
from partnership.diplomacy.models.of_actor import OfActorQuerySet
from partnership.evidence.about import About, about_is_whole
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record, RecordQuerySet
from partnership.evidence.told import Line, Told


class TaskState(models.TextChoices):
    """How far a task has come."""

    NOT_BEGUN = "not_begun", "Not begun"
    UNDER_WAY = "under_way", "Under way"
    SUSPENDED = "suspended", "Suspended"
    DONE = "done", "Done"


class OrganisationTaskQuerySet(OfActorQuerySet):
    """The questions we ask of tasks."""

    of = "organisation"

    def given(self, on: date) -> Self:
        """Tasks that had been given by this date, ended or not."""
        return self.filter(runs_from__lte=on)


@recorded
class OrganisationTask(Record, Evidenced, About):
    """What a resolution asks an organisation to do, from a day until another."""

    organisation = models.ForeignKey(Actor, models.PROTECT, related_name="tasks")
    text = models.CharField("the task", max_length=500)
    resolution = models.CharField("resolution or decision", max_length=160)
    paragraph = models.CharField("paragraph of it", max_length=40, blank=True)
    runs_from = models.DateField()
    runs_until = models.DateField("ends on", null=True, blank=True)

    told = Told(
        Line.POLITICAL,
        actor="organisation",
        subject=("organisation",),
        facts=("resolution", "runs_until"),
    )

    objects = OrganisationTaskQuerySet.as_manager()

    class Meta:
        ordering = ["organisation", "runs_from", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(runs_until=None) | Q(runs_until__gte=F("runs_from")),
                name="organisation_task_ends_after_it_begins",
            ),
            about_is_whole("organisation_task_about_is_whole"),
        ]

    def __str__(self) -> str:
        return self.text[:80]


class TaskStatusQuerySet(RecordQuerySet):
    """The questions we ask of the states of tasks."""

    def visible_to(self, reader: Any) -> Self:
        """States that this reader may see, of tasks that they may see."""
        tasks = OrganisationTask.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(task__in=tasks)

    def newest_by(self, on: date) -> Self:
        """The newest state of each task on or before this date."""
        return (
            self.filter(since__lte=on)
            .order_by("task_id", "-since", "-pk")
            .distinct("task_id")
        )


@recorded
class TaskStatus(Record, Evidenced):
    """The state of a task from a day until the next one."""

    task = models.ForeignKey(OrganisationTask, models.PROTECT, related_name="statuses")
    state = models.CharField(max_length=10, choices=TaskState)
    since = models.DateField()
    note = models.CharField(max_length=300, blank=True)

    told = Told(
        Line.POLITICAL,
        actor="task__organisation",
        subject=("task",),
        which="since {since}",
        recorded="{state} since {since}",
    )

    objects = TaskStatusQuerySet.as_manager()

    class Meta:
        ordering = ["task", "-since", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=TaskState.values), name="task_state_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.task}: {self.get_state_display().lower()}"
