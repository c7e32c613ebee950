"""The audit log: who signed in, exported, changed rights, or was refused."""

from django.db import models
from django.db.models.functions import Now

from partnership.accounts.models.user import User
from partnership.evidence.protection.rights import READ_AND_ADD


class AuditKind(models.TextChoices):
    """What happened."""

    SIGNED_IN = "signed_in", "Signed in"
    SIGN_IN_FAILED = "sign_in_failed", "Sign-in failed"
    LOCKED = "locked", "Too many attempts"
    SIGNED_OUT = "signed_out", "Signed out"
    SESSIONS_ENDED = "sessions_ended", "Sessions ended"
    SECOND_STEP_ADDED = "second_step_added", "Second step added"
    SECOND_STEP_REMOVED = "second_step_removed", "Second step removed"
    SECOND_STEP_USED = "second_step_used", "Second step used"
    PASSWORD_CHANGED = "password_changed", "Password changed"
    INVITED = "invited", "Invitation made"
    INVITATION_USED = "invitation_used", "Invitation used"
    CALENDAR_KEY_MADE = "calendar_key_made", "Calendar key made"
    CALENDAR_KEY_REVOKED = "calendar_key_revoked", "Calendar key revoked"
    API_TOKEN_MADE = "api_token_made", "API token made"
    API_TOKEN_USED = "api_token_used", "API token used"
    API_TOKEN_REVOKED = "api_token_revoked", "API token revoked"
    PERSON_ADDED = "person_added", "Person added"
    RIGHTS_CHANGED = "rights_changed", "Rights changed"
    EXPORT_BEGUN = "export_begun", "Export begun"
    EXPORT_ENDED = "export_ended", "Export ended"
    IMPORT_BEGUN = "import_begun", "Import begun"
    IMPORT_LOADED = "import_loaded", "Import loaded"
    IMPORT_UNDONE = "import_undone", "Import undone"
    MAIL_CHOSEN = "mail_chosen", "Mails chosen or ended"
    MAIL_BEGUN = "mail_begun", "Mail begun"
    MAIL_ENDED = "mail_ended", "Mail ended"
    REFUSED = "refused", "Access refused"


class AuditEntryQuerySet(models.QuerySet):
    """The questions we ask of the log."""

    def with_people(self) -> "AuditEntryQuerySet":
        """Entries with whom they name, in one query."""
        return self.select_related("by", "about")

    def of_person(self, name: str) -> "AuditEntryQuerySet":
        """What the account of this username did, and what was done to it."""
        people = User.objects.filter(username__iexact=name).values("pk")
        return self.filter(
            models.Q(by__in=people) | models.Q(about__in=people) | models.Q(name=name)
        )


class AuditEntry(models.Model):
    """One thing that happened. The database refuses to change or remove an entry."""

    application_may = READ_AND_ADD
    leaves = True

    at = models.DateTimeField(db_default=Now())
    kind = models.CharField(max_length=30, choices=AuditKind)
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    # As it was typed, or as it was then: a failed sign-in may name nobody.
    name = models.CharField(max_length=150, blank=True, db_index=True)
    about = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    address = models.GenericIPAddressField(null=True)
    user_agent = models.CharField(max_length=200, blank=True)
    path = models.CharField(max_length=200, blank=True)
    details = models.JSONField(default=dict)

    objects = AuditEntryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "audit entries"
        ordering = ["-pk"]
        permissions = [("export_auditentry", "Can export the audit log")]
        indexes = [
            models.Index(fields=["kind", "-id"], name="audit_entry_kind"),
            models.Index(fields=["at"], name="audit_entry_at"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=AuditKind.values),
                name="audit_entry_has_a_known_kind",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.name}"

    @property
    def details_in_words(self) -> str:
        """Such as "roles: Minister, now Analyst; reason: new post"."""
        return "; ".join(
            f"{name.replace('_', ' ')}: {value}" for name, value in self.details.items()
        )
