"""Which groups a person belongs to that need to know something."""

from django.conf import settings
from django.db import models

from partnership.evidence.history import recorded
from partnership.evidence.models import NeedToKnowGroup
from partnership.evidence.told import Line, Told


@recorded
class NeedToKnow(models.Model):
    """A person's place in a need-to-know group; the history keeps since when."""

    is_always_of_today = True
    told = Told(Line.GROUND, is_listed=False)

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="need_to_know_rows"
    )
    group = models.ForeignKey(NeedToKnowGroup, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "need-to-know group"
        verbose_name_plural = "need-to-know groups"
        constraints = [
            models.UniqueConstraint(
                fields=["person", "group"], name="person_is_in_a_group_once"
            ),
        ]

    def __str__(self) -> str:
        return str(self.group)
