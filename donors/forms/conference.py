"""Record or correct a conference at which donors pledge."""

from itertools import chain, count
from typing import Any

from django import forms
from django.utils.text import slugify

from donors.models import Conference
from partnership.evidence.fields import DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.precise import HOW_EXACT, keep_first_day

# The address of the form stands where another conference would have its own.
TAKEN = {"add"}
LONGEST_SLUG = 100


class ConferenceForm(RecordForm):
    """Its name, where it is, and when it was or will be held."""

    held_on = DatePartsField(
        label="Held on",
        subject="the conference",
        required=False,
        help_text=f"The first day, past or planned. Empty: not settled. {HOW_EXACT}",
    )
    field_order = ["name", "place", "held_on", "held_precision"]

    class Meta:
        model = Conference
        fields = [
            "name",
            "place",
            "held_on",
            "held_precision",
            "grade",
            "citation",
            "source",
        ]
        labels = {
            "held_precision": "How exactly is that date known?",
            "citation": "Paragraph, page, further sources",
        }
        help_texts = {"name": "Such as Madrid 2003."}
        error_messages = {"name": {"required": "Enter the name of the conference"}}

    def clean_name(self) -> str:
        """One conference for each name, however it is written."""
        name = self.cleaned_data["name"]
        twins = Conference.objects.exclude(pk=self.instance.pk).filter(
            name__iexact=name
        )
        if twins.exists():
            seen = twins.visible_to(self.reader).exists()
            words = "is recorded already" if seen else "exists that you may not see"
            raise forms.ValidationError(f"A conference of this name {words}")
        return name

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        keep_first_day(self, "held_on", "held_precision")
        return cleaned

    def save_new(self, by: Any) -> Conference:
        """Write the conference, with an address of its own that it keeps."""
        self.instance.slug = free_slug(self.cleaned_data["name"])
        return super().save_new(by)


def free_slug(name: str) -> str:
    """madrid-2003 for Madrid 2003, and with a number after it where that is taken."""
    near = Conference.objects.filter(slug__startswith=_slug(name))
    return slug_beside(name, set(near.order_by().values_list("slug", flat=True)))


def slug_beside(name: str, taken: set[str]) -> str:
    """The address of a name where others are taken."""
    slug = _slug(name)
    names = chain([slug], (f"{slug}-{number}" for number in count(2)))
    return next(one for one in names if one not in TAKEN | taken)


def _slug(name: str) -> str:
    return slugify(name)[:LONGEST_SLUG].strip("-") or "conference"
