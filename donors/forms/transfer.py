"""Transfer an amount to another pledge, of whichever donor or conference."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet

from donors.actions import transfer_pledge
from donors.actions.changes import refuse_receiving, refuse_same
from donors.forms.change import ChangeForm
from donors.lowering import refuse_taking
from donors.models import Pledge, Transaction
from donors.words import amount_words
from partnership.evidence.fields import DatePartsField

# How many pledges are offered at once; a search finds the others.
MOST_OFFERED = 50


class FindPledgeForm(forms.Form):
    """Words that find the pledge that receives."""

    q = forms.CharField(required=False, max_length=100, label="Donor or title")


class ReceivingField(forms.ModelChoiceField):
    """A pledge by its donor, title and amount."""

    def label_from_instance(self, obj: Pledge) -> str:
        return f"{obj}, {amount_words(obj.amount, obj.currency)}"


class TransferForm(ChangeForm):
    """The pledge loses an amount and another one gains it, by a pair of entries."""

    to = ReceivingField(
        Pledge.objects.none(),
        label="Which pledge receives it?",
        empty_label="Choose a pledge",
        error_messages={
            "required": "Choose the pledge that receives the amount",
            "invalid_choice": "Choose a pledge that exists and that you may see",
        },
    )
    transacted_on = DatePartsField(label="Transferred on", subject="the transfer")
    field_order = ["to", *ChangeForm.field_order]

    def __init__(
        self, *args: Any, pledges: QuerySet, words: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.found = self._offer(pledges, words)
        self.fields["amount"].label = "How much is transferred?"
        self.fields["reason_code"].label = "Why is it transferred?"

    def _offer(self, pledges: QuerySet, words: str) -> list[Pledge]:
        """Take any of the pledges, and offer those that the words find."""
        field, family = self.fields["to"], {self.pledge.pk, self.pledge.parent_id}
        known = pledges.exclude(amount=None).select_related("donor")
        field.queryset = known
        others = known.exclude(pk__in=family - {None})
        others = others.exclude(parent__in=family - {None})
        for word in words.split():
            others = others.filter(
                Q(donor__name__icontains=word) | Q(title__icontains=word)
            )
        chosen = str(self.data.get("to", "")) if self.is_bound else ""
        if chosen.isdecimal() and len(chosen) < 19:
            others = others | known.filter(pk=chosen)
        found = list(others.order_by("donor__name", "title", "pk")[:MOST_OFFERED])
        field.choices = [
            ("", field.empty_label),
            *((one.pk, field.label_from_instance(one)) for one in found),
        ]
        return found

    def offered(self) -> list[QuerySet]:
        """The page bears the pledges that it names, not all that could be chosen."""
        named = Pledge.objects.filter(pk__in=[one.pk for one in self.found])
        others = [rows for rows in super().offered() if rows.model is not Pledge]
        return [*others, named]

    def check_change(self, cleaned: dict[str, Any]) -> None:
        """To another pledge, and at most what is left of this one."""
        refuse_same(self.pledge, cleaned["to"])
        super().check_change(cleaned)
        on = cleaned["transacted_on"]
        refuse_receiving(cleaned["to"], on)
        refuse_taking(self.pledge, self.counted, on, self.reader)
        # Its currency has a rate for the day too.
        asked = self.converted.amount_usd, cleaned["currency"], on
        self.counted_for(cleaned["to"], *asked)

    def save_new(self, by: Any) -> Transaction:
        """Write the pair."""
        return transfer_pledge(pledge=self.pledge, by=by, **self.facts())
