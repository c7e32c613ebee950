"""What forms for dated facts of influences, the region and organisations share."""

from collections.abc import Container
from typing import Any

from django import forms
from django.db.models import QuerySet

from partnership.diplomacy import naming
from partnership.diplomacy.subjects import KINDS, read_key, records_of
from partnership.evidence.dated_form import DatedForm


class FactForm(DatedForm):
    """A dated fact that is counted, unless its evidence is weak."""

    grade_help = (
        "Press and unverified figures are shown as such and left out of totals."
    )


class AboutField(forms.ChoiceField):
    """One record of any line, by its label and key; the form sets its choices."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, choices=[("", "Nothing on record")], **kwargs)

    def records(self, labels: Container[str] = KINDS) -> list[QuerySet]:
        """What its choices name, which a page with them bears."""
        named = (group for _, group in self.choices if not isinstance(group, str))
        return records_of((key for group in named for key, _ in group), labels)


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

    def offered(self) -> list[QuerySet]:
        """Also the records that it may be about."""
        about = [] if self.is_edit else self.fields["about"].records()
        return [*super().offered(), *about]

    def derived(self, values: dict[str, Any]) -> dict[str, Any]:
        """Label and key of what was chosen."""
        if not self.is_edit:
            key = read_key(self.cleaned_data["about"], self.about_labels)
            label, pk = key or ("", None)
            values |= {"about_model": label, "about_id": pk}
        return values
