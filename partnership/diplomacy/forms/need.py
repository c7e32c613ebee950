"""Record or edit a need of the host nation, and the quantities that it asks for."""

from typing import Any

from django.forms import Textarea

from partnership.actors.models import Province
from partnership.diplomacy.forms.offer import RefusableForm
from partnership.diplomacy.forms.quantity import (
    currency_field,
    kind_field,
    quantity_field,
    refuse_wrong_unit,
    sector_field,
)
from partnership.diplomacy.models import Edition, Need, NeedPart
from partnership.diplomacy.needs.actions import PART, record_need
from partnership.diplomacy.needs.units import lock_part, refuse_new_unit
from partnership.evidence.dated_form import DatedForm
from partnership.evidence.fields import DatePartsField
from partnership.evidence.precise import HOW_EXACT, keep_first_day
from partnership.evidence.refusal import Refused
from partnership.evidence.templatetags.display import long_day

WHOLE_COUNTRY = "The whole country"


class NeedForm(DatedForm):
    """What is asked for, where, how pressing it is, and who says so."""

    past = ("stated_on",)
    sector = sector_field()
    wanted_by = DatePartsField(
        label="Wanted by", subject="the need", required=False, help_text=HOW_EXACT
    )
    stated_on = DatePartsField(
        label="Stated on",
        subject="the statement",
        help_text="Pages of an earlier date do not show the need.",
    )

    class Meta:
        model = Need
        fields = [
            "edition",
            "title",
            "detail",
            "sector",
            "province",
            "priority",
            "wanted_by",
            "wanted_by_precision",
            "stated_by",
            "stated_on",
            "grade",
            "citation",
        ]
        labels = {
            "title": "What is needed?",
            "wanted_by_precision": "How exactly is that day known?",
            "stated_by": "Who states it?",
        }
        help_texts = {"stated_by": "The office of the host nation."}
        widgets = {"detail": Textarea(attrs={"rows": 3})}
        error_messages = {
            "edition": {"required": "Choose the edition that states it"},
            "title": {"required": "Enter what is needed"},
            "priority": {"required": "Choose the priority"},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["edition"].queryset = Edition.objects.visible_to(self.reader)
        provinces = self.fields["province"]
        provinces.queryset = Province.objects.visible_to(self.reader)
        provinces.empty_label = WHOLE_COUNTRY

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        keep_first_day(self, "wanted_by", "wanted_by_precision")
        edition, stated = cleaned.get("edition"), cleaned.get("stated_on")
        if edition and stated and stated < edition.drafted_on:
            words = f"The edition was drafted on {long_day(edition.drafted_on)}"
            self.add_error("stated_on", f"{words}. Enter that day or a later one")
        return cleaned


class NeedAddForm(NeedForm):
    """A new need with the first thing that it asks for."""

    kind = kind_field()
    quantity = quantity_field()
    currency = currency_field()

    field_order = ["edition", "title", "kind", "quantity", "currency", "priority"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_wrong_unit(self)
        return cleaned

    def save_new(self, by: Any) -> Need:
        """Write the need with its part."""
        for name in self.record_fields:
            setattr(self.instance, name, self.cleaned_data[name])
        part = {name: self.cleaned_data.get(name, "") for name in PART}
        reason = self.cleaned_data["reason"]
        return record_need(need=self.instance, part=part, by=by, reason=reason)


class NeedPartForm(RefusableForm):
    """One quantity of a need; a need may ask for several things."""

    kind = kind_field()
    quantity = quantity_field()
    currency = currency_field()

    class Meta:
        model = NeedPart
        fields = ["kind", "quantity", "currency", "what"]
        labels = {"what": "Of what?"}
        help_texts = {"what": "Such as: judges for the criminal court. May be empty."}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_wrong_unit(self)
        if self.is_edit and not self.errors:
            try:
                self._refuse_other_unit(self.stored())
            except Refused as refused:
                self.say(refused)
        return cleaned

    def _refuse_other_unit(self, part: NeedPart) -> None:
        """What is matched already is counted in the unit that there was."""
        asked = self.cleaned_data
        refuse_new_unit(part, (asked["kind"], asked["currency"]))

    def save_edit(self, by: Any) -> bool:
        """Write it; Refused if a colleague has matched an offer to it."""
        self._refuse_other_unit(lock_part(self.instance))
        return super().save_edit(by)
