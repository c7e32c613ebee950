"""Draft what to say at a meeting."""

from typing import Any

from django.forms import Textarea

from partnership.diplomacy.models import Point, PointStatus
from partnership.evidence.forms import RecordForm

WORDS = ("text", "line_to_take")


class PointForm(RecordForm):
    """A point, and the line to take. A cleared point that is reworded is a draft."""

    class Meta:
        model = Point
        fields = ["text", "line_to_take"]
        labels = {"text": "The point", "line_to_take": "Line to take if pressed"}
        help_texts = {"text": "What we want of them, in words that can be said."}
        widgets = {
            "text": Textarea(attrs={"rows": 4}),
            "line_to_take": Textarea(attrs={"rows": 3}),
        }

    def derived(self, values: dict[str, Any]) -> dict[str, Any]:
        """Take the clearance back from words that nobody has cleared."""
        if any(values[name] != (self.initial.get(name) or "") for name in WORDS):
            values |= {
                "status": PointStatus.DRAFTED,
                "cleared_by": None,
                "cleared_on": None,
            }
        return values
