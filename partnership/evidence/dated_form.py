"""What the forms of dated records share: their evidence, and which days are past."""

from datetime import date
from typing import Any

from django import forms

from partnership.evidence.forms import RecordForm
from partnership.evidence.future import refuse_future


class DatedForm(RecordForm):
    """A dated record; `past` names the fields of days that `today` bounds.

    `grade_help` says what becomes of a record with weak evidence.
    """

    past: tuple[str, ...] = ()
    grade_help = ""

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        if "grade" in self.fields:
            self.fields["grade"].label = "How good is the evidence?"
            if self.grade_help:
                self.fields["grade"].help_text = self.grade_help
        for field in self.fields.values():
            if isinstance(field.widget, forms.RadioSelect) and field.required:
                field.choices = [
                    one for one in field.choices if one[0] not in ("", None)
                ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for name in self.past:
            refuse_future(self, name, self.today)
        return cleaned

    def refuse_before(self, name: str, first: date | None, words: str) -> None:
        """Say at its field that a day comes before the one that it follows."""
        on = self.cleaned_data.get(name)
        if on and first and on < first:
            self.add_error(name, words)
