"""Record that a mandate rests on another."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from coalition.mandates.actions import dependency_refusal, record_dependency
from coalition.models import Mandate, MandateDependency
from partnership.evidence.forms import RecordForm
from partnership.evidence.refusal import Refused


class RestsOnForm(RecordForm):
    """The mandate without which the one of the page falls.

    The instance names the mandate of the page already; `refused` says why it could not
    be written.
    """

    needs_reason = True

    class Meta:
        model = MandateDependency
        fields = ["depends_on"]
        labels = {"depends_on": "It rests on"}
        help_texts = {"depends_on": "If that mandate lapses, this one falls with it."}
        error_messages = {
            "depends_on": {
                "required": "Choose the mandate that it rests on",
                "invalid_choice": "Choose another mandate of the list",
            }
        }

    def __init__(
        self, *args: Any, on: date, refused: Refused | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.refused = refused
        others = self.fields["depends_on"]
        others.empty_label = "Choose a mandate"
        others.queryset = (
            Mandate.objects.visible_to(self.reader)
            .known(on)
            .exclude(pk=self.instance.mandate_id)
            .select_related("holder")
            .order_by("holder__name", "title")
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        chosen = cleaned.get("depends_on")
        refusal = chosen and dependency_refusal(self.instance.mandate, chosen)
        if refusal:
            self.add_error("depends_on", refusal)
        elif self.refused:
            raise ValidationError(str(self.refused))
        return cleaned

    def save_new(self, by: Any) -> MandateDependency:
        """Write it; raises Refused if a colleague's entry makes it a circle by now."""
        facts = self.facts()
        return record_dependency(
            mandate=self.instance.mandate,
            depends_on=facts.pop("depends_on"),
            by=by,
            reason=facts.pop("reason"),
            source=facts.pop("source"),
            **facts,
        )
