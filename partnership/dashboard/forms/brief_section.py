"""Edit one section of a draft in one's own words."""

from typing import Any

from django import forms

from partnership.dashboard.brief.drafting import DRAFTING, lock, settle
from partnership.dashboard.brief.lines import HOW_TO_WRITE
from partnership.dashboard.brief.marks import as_fields
from partnership.dashboard.models import BriefSection
from partnership.evidence.forms import RecordForm
from partnership.evidence.reasons import Reason


class BriefSectionForm(RecordForm):
    """Heading and lines; the marking may be raised for what is written here.

    A draft changes from minute to minute, so that it asks for no reason each time.
    """

    class Meta:
        model = BriefSection
        fields = ("heading", "text")
        help_texts = {"text": HOW_TO_WRITE}
        labels = {"text": "Lines"}
        widgets = {"text": forms.Textarea(attrs={"rows": 14})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("reason_code", "reason", "source"):
            del self.fields[name]
        self.fields["marking"].help_text = (
            "Of what you write here. The section keeps every marking that its text from"
            " the record bears."
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        cleaned["reason"] = Reason("", DRAFTING)
        return cleaned

    def save_edit(self, by: Any) -> bool:
        """Write it, and let the brief bear it; False if somebody was first."""
        brief = lock(self.instance.brief_id)
        written = super().save_edit(by)
        if written:
            with self.change(by):
                settle(brief, by)
        return written

    def derived(self, values: dict[str, Any]) -> dict[str, Any]:
        """Beside the chosen marking it keeps all that it bears by the record."""
        kept = as_fields({values.pop("marking").pk, *self.stored().marking_ids})
        return values | kept
