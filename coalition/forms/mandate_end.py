"""Record that a mandate ended early, or that its review was held."""

from datetime import date
from functools import cached_property
from typing import Any

from coalition.forms.mandate_dates import refuse_wrong_end, refuse_wrong_review
from coalition.models import Mandate
from partnership.evidence.fields import DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.models import Source


class EndForm(RecordForm):
    """The day from which a mandate is over; its own source stays what it is."""

    ended_on = DatePartsField(
        label="Ended on",
        subject="the early end",
        help_text="The first day on which it no longer holds.",
    )

    class Meta:
        model = Mandate
        fields = ["ended_on"]

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        source = self.fields["source"]
        source.label, source.initial = "Source of the change", None

    @cached_property
    def hidden(self) -> set[str]:
        """The mandate's own source is not asked for."""
        return super().hidden - {"source"}

    @property
    def record_fields(self) -> list[str]:
        """The source goes into the history of the change only."""
        return [name for name in super().record_fields if name != "source"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_wrong_end(self, self.instance, self.today)
        return cleaned


class ReviewForm(RecordForm):
    """The day on which the review was held, what came of it, and who says so."""

    reviewed_on = DatePartsField(label="Held on", subject="the review held")

    class Meta:
        model = Mandate
        fields = ["reviewed_on", "review_outcome", "review_source"]
        labels = {
            "review_outcome": "What came of it",
            "review_source": "Source",
        }
        help_texts = {
            "review_outcome": "One sentence: the Council agreed that it continues.",
            "review_source": "What you would show if someone disputed this.",
        }

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        # The mandate's own source is not that of its review.
        del self.fields["source"]
        self.fields["review_outcome"].required = True
        source = self.fields["review_source"]
        source.queryset = Source.objects.visible_to(self.reader)
        source.empty_label = "No source"

    @property
    def named_source(self) -> Source | None:
        """The source of the review bears the change too."""
        kept = "review_source" in self.kept_hidden
        return None if kept else self.cleaned_data.get("review_source")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_wrong_review(self, self.instance, self.today)
        return cleaned
