"""Record a renewal of a mandate."""

from typing import Any

from django.core.exceptions import ValidationError

from coalition.actions import renew_mandate, renewal_refusal
from coalition.forms.mandate import HOW_EXACT, MandateForm
from coalition.models import Mandate
from partnership.evidence.fields import DatePartsField
from partnership.evidence.hidden import is_hidden
from partnership.evidence.refusal import Refused
from partnership.evidence.templatetags.display import date_words


class RenewalForm(MandateForm):
    """A decision that extends a mandate, and may change its ceiling in the same event.

    The instance is a new mandate that already `renews` the old one; `refused` says why
    it could not be written.
    """

    needs_reason = True
    decided_on = DatePartsField(
        label="Decided on", subject="the decision", help_text=HOW_EXACT
    )
    expires_on = DatePartsField(
        label="Renewed until", subject="the new expiry", help_text=HOW_EXACT
    )

    class Meta(MandateForm.Meta):
        fields = [
            "title",
            "authority_type",
            "body",
            "decision_body",
            "terms",
            "decided_on",
            "decided_precision",
            "runs_from",
            "runs_from_precision",
            "expires_on",
            "expires_precision",
            "personnel_ceiling",
            "notice_days",
            "recess_days",
            "review_on",
            "grade",
            "citation",
        ]

    # These belong to an edit.
    ended_on = reviewed_on = decision_expected_on = None

    def __init__(
        self, *args: Any, refused: Refused | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.refused = refused
        old = self.old
        ends = (
            date_words(old.expires_on, old.expires_precision) if old.expires_on else ""
        )
        ceiling = old.personnel_ceiling
        now = {
            "title": old.title,
            "expires_on": ends or "no expiry recorded",
            "personnel_ceiling": "none recorded" if ceiling is None else f"{ceiling:,}",
        }
        for name, words in now.items():
            field = self.fields[name]
            field.help_text = f"Now: {words}. {field.help_text}".strip()

    @property
    def old(self) -> Mandate:
        """The mandate that is renewed."""
        return self.instance.renews

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        until, old = cleaned.get("expires_on"), self.old
        if until and old.expires_on and until <= old.expires_on:
            ends = date_words(old.expires_on, old.expires_precision)
            self.add_error(
                "expires_on", f"The renewal must end after the old mandate, {ends}"
            )
        refusal = self.refused or renewal_refusal(old, self.reader)
        if refusal:
            raise ValidationError(str(refusal))
        return cleaned

    def save_new(self, by: Any) -> Mandate:
        """Write the renewal; raises AlreadyRenewed if a colleague was first."""
        facts = self.facts()
        if is_hidden(self.fields["decision_body"], self.old.decision_body_id):
            # It was not offered, so it was not cleared.
            facts["decision_body"] = self.old.decision_body
        return renew_mandate(
            mandate=self.old,
            until=facts.pop("expires_on"),
            decided_on=facts.pop("decided_on"),
            ceiling=facts.pop("personnel_ceiling"),
            by=by,
            **facts,
        )
