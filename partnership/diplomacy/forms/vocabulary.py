"""Put a word on the vocabulary list, or bring it up to date."""

from typing import Any

from django import forms

from partnership.diplomacy.models import Term
from partnership.diplomacy.narrative.vocabulary import MOST_TERMS
from partnership.evidence.fields import DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.widgets import Radios


class TermForm(RecordForm):
    """A word to avoid, its other forms, what to say instead, and why."""

    held_from = DatePartsField(
        label="On the list from",
        subject="the first day on the list",
        help_text="Empty: always.",
        required=False,
    )
    held_until = DatePartsField(
        label="On the list until",
        subject="the last day on the list",
        help_text="Empty: with no end. A word whose day has passed is not looked for.",
        required=False,
    )

    class Meta:
        model = Term
        fields = [
            "word",
            "other_forms",
            "say_instead",
            "why",
            "holds",
            "held_from",
            "held_until",
            "paragraph",
        ]
        labels = {
            "other_forms": "Its other forms",
            "holds": "Where is it looked for?",
            "paragraph": "Paragraph of the strategy",
        }
        help_texts = {
            "word": "Found whole and whatever its case: “war” is not found in “warm”.",
            "other_forms": "With commas between: coalitions, coalition’s. Only these"
            " are found beside the word.",
            "say_instead": "Empty: say it another way.",
        }
        widgets = {"why": forms.Textarea({"rows": 2}), "holds": Radios()}
        error_messages = {
            "word": {"required": "Enter the word or phrase"},
            "why": {"required": "Enter why it is avoided"},
        }

    def clean_word(self) -> str:
        """One entry for a word, whatever its case, and one that can be found."""
        word = " ".join(self.cleaned_data["word"].split())
        if not any(sign.isalnum() for sign in word):
            raise forms.ValidationError("Enter a word with letters or figures in it")
        if "," in word:
            raise forms.ValidationError(
                "Enter one word or phrase. Its other forms have a question of their own"
            )
        self._refuse_second(word)
        return word

    def _refuse_second(self, word: str) -> None:
        others = Term.objects.filter(word__iexact=word).exclude(pk=self.instance.pk)
        if other := others.visible_to(self.reader).first():
            raise forms.ValidationError(
                f"{other} is on the list already. Update that entry instead"
            )
        if others.exists():
            raise forms.ValidationError("It is on the list; you may not see it")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        begins, ends = cleaned.get("held_from"), cleaned.get("held_until")
        if begins and ends and ends < begins:
            self.add_error("held_until", "Enter the day it begins or a day after it")
        if not self.is_edit and Term.objects.count() >= MOST_TERMS:
            self.add_error(
                None, f"The list holds {MOST_TERMS} words at most. Update one instead."
            )
        return cleaned
