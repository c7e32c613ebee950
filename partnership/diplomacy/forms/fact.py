"""What forms for dated facts of influences, the region and organisations share."""

from datetime import date
from typing import Any

from django import forms

from partnership.diplomacy import naming
from partnership.diplomacy.subjects import read_key
from partnership.evidence.forms import RecordForm
from partnership.evidence.future import refuse_future

GRADE_HELP = "Press and unverified figures are shown as such and left out of totals."


class FactForm(RecordForm):
    """A dated fact; `past` names the fields of days that `today` bounds."""

    past: tuple[str, ...] = ()

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        if "grade" in self.fields:
            self.fields["grade"].label = "How good is the evidence?"
            self.fields["grade"].help_text = GRADE_HELP
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

    def refuse_before(self, last: str, first: str, words: str) -> None:
        """Say at its field that a day comes before the one that it follows."""
        begun, ended = self.cleaned_data.get(first), self.cleaned_data.get(last)
        if begun and ended and ended < begun:
            self.add_error(last, words)


class AboutField(forms.ChoiceField):
    """One record of any line, by its label and key; the form sets its choices."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, choices=[("", "Nothing on record")], **kwargs)


class AboutForm(FactForm):
    """A fact that may name a record of any line, once: what it names then stays."""

    about_labels: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_edit:
            del self.fields["about"]
        else:
            found = naming.choices(self.about_labels, self.today, self.reader)
            self.fields["about"].choices = [*self.fields["about"].choices, *found]

    def derived(self, values: dict[str, Any]) -> dict[str, Any]:
        """Label and key of what was chosen."""
        if not self.is_edit:
            key = read_key(self.cleaned_data["about"], self.about_labels)
            label, pk = key or ("", None)
            values |= {"about_model": label, "about_id": pk}
        return values
