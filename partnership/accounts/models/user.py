"""People who sign in. What each may do comes from their roles, which are groups."""

from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models import F, Q
from django.utils.functional import cached_property

from partnership.accounts.models.need_to_know import NeedToKnow
from partnership.accounts.roles import ADMINISTRATOR
from partnership.evidence.models import Marking, NeedToKnowGroup

if TYPE_CHECKING:
    from partnership.accounts.token_limits import TokenLimits

# How the rights begin that change nothing.
READING = ("view_", "export_")


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
    """A person, with what decides which protective markings they may see."""

    leaves = True

    ceiling = models.ForeignKey(
        Marking,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The highest marking this person may see. Empty: unmarked records.",
    )
    need_to_know = models.ManyToManyField(
        NeedToKnowGroup, through=NeedToKnow, related_name="people"
    )
    actor = models.ForeignKey(
        "actors.Actor",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="official of",
        help_text="Empty: our own government. Officials of another actor see only what"
        " is releasable to it.",
    )
    # Who they are to the OpenID provider: its `sub`, as an administrator entered it.
    provider_subject = models.CharField(
        max_length=191, null=True, blank=True, unique=True
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    # Made by `create_example_accounts`; production refuses to start beside one.
    is_example = models.BooleanField(default=False, editable=False)

    # In a request that looks at the past nobody may change anything.
    reads_the_past = False
    # What an API token leaves of the rights and the sight of who reads with it.
    limits: "TokenLimits | None" = None

    objects = People()

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    def look_back(self) -> None:
        """Read the past from here on: change nothing, and see by today's rules."""
        self.reads_the_past = True
        # Kept for the request now, before the tables hold what they held.
        _ = self._markings

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Whether this person holds a right, and the request leaves it to them.

        In the past only those of a reader; with a token only those of its scopes.
        """
        if self.limits and not self.limits.allows(perm):
            return False
        if self.reads_the_past and not perm.partition(".")[2].startswith(READING):
            return False
        return super().has_perm(perm, obj)

    @cached_property
    def _markings(self) -> dict[int, bool]:
        """Every marking, and whether this person may see it; one query a request."""
        known = Marking.objects.with_visibility(
            ceiling=self.ceiling_id,
            groups=NeedToKnow.objects.filter(person=self.pk).values("group"),
            actor=self.actor_id,
        )
        seen = dict(known.order_by().values_list("pk", "is_visible"))
        if self.limits:
            return {
                pk: sees and pk in self.limits.marking_ids for pk, sees in seen.items()
            }
        return seen

    @property
    def visible_marking_ids(self) -> list[int]:
        """The markings that this person may see: rank, need-to-know and release."""
        return [pk for pk, is_visible in self._markings.items() if is_visible]

    @property
    def sees_everything(self) -> bool:
        """Whether no marking is hidden; it does not say whether a record bears it."""
        return all(self._markings.values())
