"""Record or edit a mandate."""

from datetime import date
from typing import Any

from coalition.actions import record_mandate
from coalition.forms.mandate_dates import (
    refuse_wrong_decision,
    refuse_wrong_end,
    refuse_wrong_review,
)
from coalition.models import DecisionBody, Force, Mandate
from partnership.evidence.fields import CountField, DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.future import refuse_future
from partnership.evidence.precise import HOW_EXACT, keep_first_day
from partnership.evidence.precision import latest_day
from partnership.evidence.widgets import UnitInput

PRECISE = {
    "decided_on": "decided_precision",
    "runs_from": "runs_from_precision",
    "expires_on": "expires_precision",
}


class MandateForm(RecordForm):
    """An authority to be there: who gave it, from when, until when, on what terms."""

    decided_on = DatePartsField(
        label="Decided on", subject="the decision", required=False, help_text=HOW_EXACT
    )
    runs_from = DatePartsField(
        label="Runs from", subject="the start", required=False, help_text=HOW_EXACT
    )
    expires_on = DatePartsField(
        label="Expires on",
        subject="the expiry",
        required=False,
        help_text=f"Leave empty if it has no end. {HOW_EXACT}",
    )
    ended_on = DatePartsField(
        label="Ended early on", subject="the early end", required=False
    )
    review_on = DatePartsField(
        label="Review due on", subject="the review", required=False
    )
    reviewed_on = DatePartsField(
        label="Reviewed on", subject="the review held", required=False
    )
    decision_expected_on = DatePartsField(
        label="Next decision expected", subject="the next decision", required=False
    )

    class Meta:
        model = Mandate
        fields = [
            "title",
            "authority_type",
            "body",
            "decision_body",
            "force",
            "terms",
            "decided_on",
            "decided_precision",
            "runs_from",
            "runs_from_precision",
            "expires_on",
            "expires_precision",
            "personnel_ceiling",
            "decision_expected_on",
            "notice_days",
            "recess_days",
            "review_on",
            "reviewed_on",
            "review_outcome",
            "ended_on",
            "grade",
            "citation",
        ]
        labels = {
            "authority_type": "Form of authority",
            "body": "Deciding body, as the source writes it",
            "decision_body": "Which body on record is that?",
            "decided_precision": "How exactly is the day of decision known?",
            "runs_from_precision": "How exactly is the start known?",
            "expires_precision": "How exactly is the expiry known?",
            "grade": "How good is the evidence?",
        }
        help_texts = {
            "decision_body": "Its recesses bring the day of decision forward.",
            "recess_days": "Leave empty where the recess is on record with its dates.",
        }
        widgets = {
            "personnel_ceiling": UnitInput(after="personnel", size=7),
            "notice_days": UnitInput(after="days", size=4),
            "recess_days": UnitInput(after="days", size=4),
        }
        field_classes = dict.fromkeys(widgets, CountField)
        error_messages = {"title": {"required": "Enter a name for the mandate"}}

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        if "force" in self.fields:
            self.fields["force"].queryset = Force.objects.visible_to(self.reader)
            self.fields["force"].empty_label = "Not stated in the source"
        bodies = DecisionBody.objects.visible_to(self.reader)
        body = self.fields["decision_body"]
        body.queryset = bodies.filter(actor=self.instance.holder_id)
        body.label_from_instance = lambda one: one.name
        body.empty_label = "None on record"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_future(self, "decided_on", self.today)
        for day, precision in PRECISE.items():
            keep_first_day(self, day, precision)
        starts, ends = cleaned.get("runs_from"), cleaned.get("expires_on")
        if starts and ends and ends < starts:
            self.add_error("expires_on", "The mandate must end after it starts")
        run = self._run_as_typed()
        refuse_wrong_decision(self, run)
        refuse_wrong_end(self, run, self.today)
        refuse_wrong_review(self, run, self.today)
        return cleaned

    def _run_as_typed(self) -> Mandate:
        """The mandate's days as they were typed, before they are saved."""
        days = {name: self.cleaned_data.get(name) for name in PRECISE}
        precision = self.cleaned_data.get("expires_precision")
        known = days["expires_on"] and precision and not self.has_error("expires_on")
        run = Mandate(**days)
        run.expires_by = latest_day(days["expires_on"], precision) if known else None
        return run

    def save_new(self, by: Any) -> Mandate:
        """Write the mandate of the holder that the page is about."""
        return record_mandate(
            holder=self.instance.holder,
            contributor=self.instance.contributor,
            by=by,
            **self.facts(),
        )
