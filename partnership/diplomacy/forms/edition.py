"""Record an edition of the statement of needs, publish it, carry needs into it."""

from typing import Any

from django import forms
from django.forms import CheckboxSelectMultiple

from partnership.diplomacy.models import Edition, Need
from partnership.evidence.dated_form import DatedForm
from partnership.evidence.fields import CountField, DatePartsField
from partnership.evidence.templatetags.display import long_day
from partnership.evidence.widgets import UnitInput

MOST_CARRIED = 300


class EditionForm(DatedForm):
    """A numbered edition; without a day of publication it is a draft."""

    past = ("drafted_on", "published_on")
    number = CountField(
        label="Number of the edition",
        min_value=1,
        max_value=999,
        widget=UnitInput(size=4),
    )
    drafted_on = DatePartsField(
        label="Drafted on",
        subject="the draft",
        help_text="Pages of an earlier date do not show the edition.",
    )
    published_on = DatePartsField(
        label="Published on",
        subject="the publication",
        required=False,
        help_text="Empty while it is a draft. From this day it is in force, and the"
        " edition before it is superseded.",
    )

    class Meta:
        model = Edition
        fields = [
            "number",
            "title",
            "drafted_on",
            "published_on",
            "published_by",
            "note",
            "grade",
            "citation",
        ]
        labels = {"published_by": "Who published it?"}
        error_messages = {"title": {"required": "Enter the title of the document"}}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self._refuse_number(cleaned.get("number", self.instance.number))
        self._refuse_days(cleaned)
        return cleaned

    def _others(self) -> Any:
        return Edition.objects.exclude(pk=self.instance.pk)

    def _refuse_number(self, number: int | None) -> None:
        if "number" not in self.fields or number is None:
            return
        twin = self._others().filter(number=number)
        if twin.visible_to(self.reader).exists():
            self.add_error("number", f"Edition {number} is recorded already")
        elif twin.exists():
            self.add_error("number", "This number is taken; you may not see by what")

    def _refuse_days(self, cleaned: dict[str, Any]) -> None:
        published = cleaned.get("published_on")
        drafted = cleaned.get("drafted_on", self.instance.drafted_on)
        number = cleaned.get("number", self.instance.number)
        if not published or not number or self.has_error("published_on"):
            return
        if drafted and published < drafted:
            words = f"It was drafted on {long_day(drafted)}"
            self.add_error("published_on", f"{words}. Enter that day or a later one")
            return
        seen = self._others().visible_to(self.reader).exclude(published_on=None)
        before = seen.filter(number__lt=number, published_on__gte=published).first()
        after = seen.filter(number__gt=number, published_on__lte=published).first()
        if before or after:
            other = before or after
            words = f"Edition {other.number} was published on"
            words += f" {long_day(other.published_on)}. Enter"
            words += f" {'a later' if before else 'an earlier'} day"
            self.add_error("published_on", words)


class PublishForm(EditionForm):
    """The day on which a draft is published, and by whom."""

    number = None
    drafted_on = None
    published_on = DatePartsField(
        label="Published on",
        subject="the publication",
        help_text="From this day it is in force, and the edition before it is"
        " superseded.",
    )

    class Meta(EditionForm.Meta):
        fields = ["published_on", "published_by", "grade", "citation"]


class CarryOverForm(forms.Form):
    """Which needs of the edition before go on into this one; the rest are dropped."""

    needs = forms.ModelMultipleChoiceField(
        Need.objects.none(),
        label="Needs that go on",
        widget=CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one need"},
    )

    def __init__(self, *args: Any, needs: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["needs"].queryset = needs
        self.fields["needs"].initial = list(needs.values_list("pk", flat=True))
