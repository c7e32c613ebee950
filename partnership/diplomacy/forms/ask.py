"""Say what we want of an actor, about which record, who leads, and by when."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import Min, QuerySet

from partnership.accounts.models import User
from partnership.actors.models import Actor
from partnership.diplomacy.asks.about import ASKABLE, asked_key, choices_of
from partnership.diplomacy.models import Ask, Line
from partnership.diplomacy.subjects import key_text, records_of
from partnership.evidence.dated_form import DatedForm
from partnership.evidence.fields import DatePartsField
from partnership.evidence.owners import people
from partnership.evidence.precise import HOW_EXACT, keep_first_day
from partnership.evidence.templatetags.display import long_day
from partnership.evidence.widgets import Radios

COLLEAGUE = (
    "A colleague has changed what the ask is about since you opened the page. Choose"
    " again, and save again"
)
HIDDEN_CHOICE = "stays"


class AskForm(DatedForm):
    """What we want; its steps say how far it has come."""

    past = ("opened_on",)

    opened_on = DatePartsField(
        label="On record since",
        subject="the day since when it is on record",
        help_text="Before this day the ask is not shown.",
    )
    wanted_by = DatePartsField(
        label="Wanted by",
        subject="the day by which it is wanted",
        help_text=f"Leave empty if no day is set. {HOW_EXACT}",
        required=False,
    )
    about = forms.ChoiceField(
        label="About which record?",
        help_text="One of theirs on the security or the economic line, or an event.",
        required=False,
    )
    about_seen = forms.CharField(widget=forms.HiddenInput, required=False)
    field_order = [
        "wanted",
        "line",
        "about",
        "lead",
        "owner",
        "wanted_by",
        "wanted_by_precision",
        "opened_on",
        "detail",
        "paragraph",
    ]

    class Meta:
        model = Ask
        fields = [
            "wanted",
            "line",
            "lead",
            "owner",
            "wanted_by",
            "wanted_by_precision",
            "opened_on",
            "detail",
            "paragraph",
            "grade",
            "citation",
        ]
        labels = {
            "line": "On which line?",
            "lead": "Who leads?",
            "owner": "Who of us keeps it moving?",
            "wanted_by_precision": "How exactly is that day known?",
            "detail": "More about it",
            "paragraph": "Paragraph of the strategy",
        }
        help_texts = {
            "wanted": "In a few words that begin with a verb: Renew the mandate.",
            "lead": "The home government, the host nation, or an ally.",
        }
        widgets = {"line": Radios(inline=True), "detail": forms.Textarea({"rows": 3})}
        error_messages = {
            "wanted": {"required": "Enter what we want"},
            "line": {"required": "Choose the line"},
            "lead": {"required": "Choose who leads"},
        }

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["line"].choices = Line.choices
        lead, owner = self.fields["lead"], self.fields["owner"]
        lead.queryset = Actor.objects.visible_to(self.reader)
        lead.empty_label = "Choose who leads"
        owner.queryset = people(self.instance.owner_id)
        owner.empty_label = "Nobody yet"
        self._offer_records(on)

    def _offer_records(self, on: date) -> None:
        one = self.instance
        stored = key_text(one.about_model, one.about_id)
        choices = choices_of(one.actor, on, self.reader)
        offered = {key for _, found in choices[1:] for key, _ in found}
        if stored and stored not in offered:
            # It is named nowhere, and stays unless another is chosen.
            choices.insert(1, (HIDDEN_CHOICE, "The record that stands, not named here"))
        self.fields["about"].choices = choices
        self.records_named = records_of(offered, ASKABLE)
        shown = HIDDEN_CHOICE if stored and stored not in offered else stored
        self.stored_about = stored
        self.initial |= {"about": shown, "about_seen": stored if self.is_edit else ""}

    def offered(self) -> list[QuerySet]:
        """Also the records of the other lines that it names."""
        return [*super().offered(), *self.records_named]

    def clean_owner(self) -> User | None:
        """Nobody keeps moving what they may not see."""
        owner, actor = self.cleaned_data["owner"], self.instance.actor
        if owner and actor.marking_id not in set(owner.visible_marking_ids):
            raise forms.ValidationError(f"{owner} may not see {actor}. Choose another")
        return owner

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        owner, marking = cleaned.get("owner"), cleaned.get("marking")
        if owner and marking and marking.pk not in set(owner.visible_marking_ids):
            self.add_error("owner", f"{owner} may not see this ask. Choose another")
        keep_first_day(self, "wanted_by", "wanted_by_precision")
        self._refuse_later_than_steps(cleaned.get("opened_on"))
        self._read_about(cleaned)
        return cleaned

    def _read_about(self, cleaned: dict[str, Any]) -> None:
        """The record as its key; if a colleague changed it, mine only if I did too."""
        typed, seen = cleaned.get("about", ""), cleaned.get("about_seen", "")
        if typed == HIDDEN_CHOICE:
            typed = self.stored_about
        if self.is_edit and seen != self.stored_about:
            if typed == seen:
                typed = self.stored_about
            elif typed != self.stored_about:
                self.add_error("about", COLLEAGUE)
                self.data = self.data.copy()
                self.data["about_seen"] = self.stored_about
        self.about_key = asked_key(typed)

    def _refuse_later_than_steps(self, opened_on: date | None) -> None:
        if not self.is_edit or opened_on is None:
            return
        first = self.instance.steps.visible_to(self.reader).aggregate(
            day=Min("took_on")
        )["day"]
        if first and opened_on > first:
            self.add_error(
                "opened_on",
                f"A step of it is of {long_day(first)}. Enter that day or one before",
            )

    def derived(self, values: dict[str, Any]) -> dict[str, Any]:
        """What it is about, as the two columns hold it."""
        label, pk = self.about_key or ("", None)
        return values | {"about_model": label, "about_id": pk}
