"""People who sign in. What each may do comes from their roles, which are groups."""

from typing import Any

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models import F, Q
from django.utils.functional import cached_property

from partnership.accounts.roles import ADMINISTRATOR
from partnership.evidence.models import Marking


class UserQuerySet(models.QuerySet):
    """The questions we ask of people."""

    def administrators(self) -> "UserQuerySet":
        """Those who can manage others today: active, by role or as superusers."""
        leading = Q(is_superuser=True) | Q(groups__name=ADMINISTRATOR)
        return self.filter(leading, is_active=True).distinct()

    def find(self, words: str) -> "UserQuerySet":
        """People whose names or username contain each of these words."""
        found = self
        for word in words.split():
            found = found.filter(
                Q(username__icontains=word)
                | Q(first_name__icontains=word)
                | Q(last_name__icontains=word)
            )
        return found

    def save_version(self, version: int, **values: Any) -> bool:
        """Write values if nobody wrote since this version; say whether it was so."""
        unchanged = self.filter(version=version)
        return unchanged.update(version=F("version") + 1, **values) == 1


class People(UserManager.from_queryset(UserQuerySet)):
    """Makes accounts, and answers the questions above."""

    use_in_migrations = False


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
    # Who they are to the OpenID provider: its `sub`, as an administrator entered it.
    provider_subject = models.CharField(
        max_length=191, null=True, blank=True, unique=True
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    # Made by `create_example_accounts`; production refuses to start beside one.
    is_example = models.BooleanField(default=False, editable=False)

    objects = People()

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @cached_property
    def visible_marking_ids(self) -> list[int]:
        """Markings up to this person's ceiling; costs one query for each request."""
        return list(Marking.objects.up_to(self.ceiling).values_list("pk", flat=True))
