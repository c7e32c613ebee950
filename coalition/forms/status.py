"""Record or correct a status."""

from coalition.actions import record_status
from coalition.forms.dated import DatedFactForm
from coalition.models import ContributorStatus
from partnership.evidence.fields import DatePartsField
from partnership.evidence.widgets import Radios


class StatusForm(DatedFactForm):
    """Where a contributor stands from a day on."""

    action = staticmethod(record_status)
    dated = "since"
    needs_reason = True
    since = DatePartsField(subject="the new status")

    class Meta:
        model = ContributorStatus
        fields = ["status", "since", "note", "grade", "citation"]
        widgets = {"status": Radios(inline=True)}
        error_messages = {"status": {"required": "Choose a status"}}

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        statuses = self.fields["status"]
        statuses.choices = [choice for choice in statuses.choices if choice[0]]
