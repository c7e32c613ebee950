"""A token with which a program reads the API as one person, within bounds."""

from datetime import datetime, timedelta

from django.contrib.postgres.fields import ArrayField
from django.db import models

from partnership.accounts.models.program_key import ProgramKey, ProgramKeyQuerySet
from partnership.accounts.models.user import User
from partnership.accounts.scopes import Scope

# The days that a token may be made for, and those that the form proposes.
DAYS = (7, 30, 90, 180, 365)
DAYS_PROPOSED = 90
TOKENS_AT_MOST = 10
# By what those who look for secrets in the wrong places find ours.
PREFIX = "pship_"


class ApiTokenQuerySet(ProgramKeyQuerySet):
    """The questions we ask of tokens."""

    def working(self, at: datetime) -> "ApiTokenQuerySet":
        """Those that open something: of an account that is not closed."""
        return self.open(at).filter(person__is_active=True)


class ApiToken(ProgramKey):
    """A person's key to the API for one program. Only a digest of it is kept."""

    person = models.ForeignKey(User, models.CASCADE, related_name="api_tokens")
    scopes = ArrayField(models.CharField(max_length=20, choices=Scope))
    with_caveats = models.BooleanField(default=False)
    # The network that it was last used from, such as 192.0.2.0/24.
    last_used_from = models.CharField(max_length=45, blank=True)

    objects = ApiTokenQuerySet.as_manager()

    class Meta(ProgramKey.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("made_at"))
                & models.Q(
                    expires_at__lte=models.F("made_at") + timedelta(days=max(DAYS))
                ),
                name="api_token_expires_within_a_year",
            ),
            models.CheckConstraint(
                condition=models.Q(scopes__contained_by=Scope.values)
                & models.Q(scopes__len__gt=0),
                name="api_token_has_known_scopes",
            ),
        ]

    @property
    def scopes_in_words(self) -> str:
        """Such as "economic, reports"."""
        return ", ".join(scope.removeprefix("read:") for scope in self.scopes)
