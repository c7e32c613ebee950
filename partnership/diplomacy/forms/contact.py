"""Record that somebody was in touch with an actor, and what it makes of our asks."""

from datetime import date
from typing import Any

from django.forms import Textarea

from partnership.actors.models import Actor
from partnership.diplomacy.asks.actions import record_contact
from partnership.diplomacy.asks.contact_day import (
    fault_of_day,
    lock_asks,
    move_steps,
)
from partnership.diplomacy.asks.rows import add_rows, asked_names, read_moves
from partnership.diplomacy.forms.asked import OpenAsksForm
from partnership.diplomacy.models import Ask, Contact, ContactKind
from partnership.evidence.dated_form import DatedForm
from partnership.evidence.fields import DatePartsField
from partnership.evidence.refusal import Refused
from partnership.evidence.widgets import Radios

# Asked before the asks; the rest stands after them.
FIRST = ("kind", "held_on", "counterpart", "summary")
MOVES_TOO = "What it made of our asks moves to its day too."


class ContactForm(DatedForm):
    """With whom, how, when, and what was said."""

    past = ("held_on",)

    held_on = DatePartsField(label="On which day?", subject="the contact")
    field_order = [*FIRST, "principal", "by"]

    class Meta:
        model = Contact
        fields = [
            "kind",
            "held_on",
            "counterpart",
            "summary",
            "principal",
            "by",
            "grade",
            "citation",
        ]
        labels = {
            "kind": "What was it?",
            "counterpart": "With whom?",
            "summary": "What was said",
            "principal": "Who of us?",
            "by": "Whose contact was it?",
        }
        help_texts = {
            "counterpart": "Their office, such as Defence Minister.",
            "principal": "Our office, such as Foreign Secretary.",
            "by": "The home government’s as a rule, or an ally’s.",
        }
        widgets = {"kind": Radios(inline=True), "summary": Textarea({"rows": 2})}
        error_messages = {
            "kind": {"required": "Choose what it was"},
            "by": {"required": "Choose whose contact it was"},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = ContactKind.choices
        whose = self.fields["by"]
        whose.queryset = Actor.objects.visible_to(self.reader)
        whose.empty_label = "Choose whose it was"


class CorrectContactForm(ContactForm):
    """A contact that was recorded wrongly; what it moved goes with it to its day."""

    def __init__(
        self, *args: Any, refused: Refused | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.refused = refused
        self.fields["held_on"].help_text = MOVES_TOO

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        held_on = cleaned.get("held_on")
        if self.refused:
            self.add_error(self.refused.field, str(self.refused))
        elif held_on and cleaned.get("version") == self.initial["version"]:
            self._refuse_where_steps_break(held_on)
        return cleaned

    def _refuse_where_steps_break(self, held_on: date) -> None:
        fault = fault_of_day(self.stored(), held_on, self.reader)
        if fault:
            self.add_error("held_on", fault)

    def save_edit(self, by: Any) -> bool:
        """Write it with its steps; Refused where a colleague's is in their way now."""
        was, held_on = self.stored(), self.cleaned_data["held_on"]
        lock_asks(was)
        if not super().save_edit(by):
            return False
        if fault := fault_of_day(was, held_on, by):
            raise Refused(fault, "held_on")
        if held_on != was.held_on:
            with self.change(by):
                move_steps(contact=was, held_on=held_on, by=by)
        return True


class QuickContactForm(OpenAsksForm, ContactForm):
    """A new contact, with what each open ask of the actor has come to."""

    before_asks = FIRST

    def __init__(
        self,
        *args: Any,
        actor: Actor,
        asks: list[Ask],
        refused: Refused | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.actor, self.refused = actor, refused
        add_rows(self, asks, self.reader)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.refused:
            self.add_error(None, str(self.refused))
        self.moves = read_moves(
            self, cleaned, cleaned.get("held_on"), cleaned.get("by")
        )
        return cleaned

    def save_new(self, by: Any) -> Contact:
        """Write the contact and what it moves; ChangedMeanwhile, CannotMove."""
        facts = self.facts()
        for name in asked_names(self):
            facts.pop(name, None)
        return record_contact(
            actor=self.actor,
            moves=self.moves,
            by=by,
            contact_by=facts.pop("by"),
            **facts,
        )
