"""People who sign in. What each may do comes from their roles, which are groups."""

from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.functional import cached_property

from partnership.evidence.models import Marking

# How the rights begin that change nothing.
READING = ("view_", "export_")


class User(AbstractUser):
    """A person, with the highest protective marking that they may see."""

    ceiling = models.ForeignKey(
        Marking,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The highest marking this person may see. Empty: unmarked records.",
    )
    # Made by `create_example_accounts`; production refuses to start beside one.
    is_example = models.BooleanField(default=False, editable=False)

    # Set for a request that looks at the past, where nobody may change anything.
    reads_the_past = False

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Whether this person holds a right; in the past, only those of a reader."""
        if self.reads_the_past and not perm.partition(".")[2].startswith(READING):
            return False
        return super().has_perm(perm, obj)

    @cached_property
    def visible_marking_ids(self) -> list[int]:
        """Markings up to this person's ceiling; costs one query for each request."""
        return list(Marking.objects.up_to(self.ceiling).values_list("pk", flat=True))
