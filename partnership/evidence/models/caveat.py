"""Caveats of markings: who needs to know, and to whom a marking may be released.

Each is a recorded row of its own, so that the history says who could see what, when.
"""

from django.db import models

from partnership.evidence.history import recorded
from partnership.evidence.models.marking import Marking
from partnership.evidence.told import Line, Told

# Who needs to know what is itself not for everybody; the administration shows it.
UNLISTED = Told(Line.GROUND, is_listed=False)


@recorded
class NeedToKnowGroup(models.Model):
    """People who need to know something, such as those of the Basra desk."""

    is_always_of_today = True
    told = UNLISTED

    code = models.SlugField(unique=True)
    name = models.CharField(max_length=60)

    class Meta:
        ordering = ["name"]
        verbose_name = "need-to-know group"

    def __str__(self) -> str:
        return self.name


@recorded
class MarkingGroup(models.Model):
    """A group whose people may see what bears the marking; one of them is enough."""

    is_always_of_today = True
    told = UNLISTED

    marking = models.ForeignKey(Marking, models.PROTECT, related_name="group_rows")
    group = models.ForeignKey(NeedToKnowGroup, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "group that needs to know"
        verbose_name_plural = "groups that need to know (none: everybody of the rank)"
        constraints = [
            models.UniqueConstraint(
                fields=["marking", "group"], name="marking_names_a_group_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.group} only"


@recorded
class MarkingRelease(models.Model):
    """An actor to whose officials what bears the marking may be released."""

    is_always_of_today = True
    told = UNLISTED

    marking = models.ForeignKey(Marking, models.PROTECT, related_name="release_rows")
    actor = models.ForeignKey("actors.Actor", models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "actor that it is releasable to"
        verbose_name_plural = "releasable to (none: our own people)"
        constraints = [
            models.UniqueConstraint(
                fields=["marking", "actor"], name="marking_is_released_once_to_an_actor"
            ),
        ]

    def __str__(self) -> str:
        return f"releasable to {self.actor}"


@recorded
class EquivalentCeiling(models.Model):
    """The ceiling of another scheme that a person needs to see what bears a marking."""

    is_always_of_today = True
    told = UNLISTED

    marking = models.ForeignKey(Marking, models.CASCADE, related_name="equivalents")
    ceiling = models.ForeignKey(Marking, models.PROTECT, related_name="+")
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = "ceiling of another scheme"
        verbose_name_plural = "ceilings of other schemes"
        constraints = [
            models.UniqueConstraint(
                fields=["marking", "ceiling"], name="equivalent_ceiling_is_stated_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.marking}: {self.ceiling}"
