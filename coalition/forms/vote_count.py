"""Record or correct a count of votes on a mandate."""

from datetime import date
from typing import Any

from coalition.models import VoteCount
from partnership.evidence.fields import CountField, DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.future import refuse_future
from partnership.evidence.widgets import Radios, UnitInput

CAST = ("votes_for", "votes_against", "abstaining")
NOTHING = "Enter at least one number, or say in words what is known"
NO_VOTES = (
    "These are no votes at all. Enter how many there are, or leave empty what nobody"
    " counted"
)
AT_LEAST_ONE = {
    "needed": "At least one vote is needed. Leave it empty if the source does not say",
    "seats": "A body has at least one seat. Leave it empty if the source does not say",
}


class VoteCountForm(RecordForm):
    """Who is for and against, how many are needed; what nobody counted stays empty."""

    stated_on = DatePartsField(
        label="As at",
        subject="the count",
        help_text="The day of the vote or, of what is expected, of the evidence.",
    )

    class Meta:
        model = VoteCount
        fields = [
            "kind",
            "stated_on",
            "votes_for",
            "votes_against",
            "abstaining",
            "needed",
            "seats",
            "words",
            "grade",
            "citation",
        ]
        labels = {
            "kind": "What is counted?",
            "grade": "How good is the evidence?",
            "words": "In words",
        }
        widgets = {"kind": Radios()} | {
            name: UnitInput(after="votes", size=5) for name in (*CAST, "needed")
        }
        field_classes = dict.fromkeys((*CAST, "needed", "seats"), CountField)
        help_texts = {
            "needed": "The majority that the body’s rules ask for, where it is known.",
            "seats": "Leave empty what the source does not say.",
        }
        error_messages = {"kind": {"required": "Choose what is counted"}}

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        kinds = self.fields["kind"]
        kinds.choices = [choice for choice in kinds.choices if choice[0]]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_future(self, "stated_on", self.today)
        said = [cleaned.get(name) for name in (*CAST, "needed", "words")]
        typed = any(self.has_error(name) for name in (*CAST, "needed", "words"))
        if not typed and all(one in (None, "") for one in said):
            self.add_error("votes_for", NOTHING)
        self._refuse_none(cleaned)
        self._hold_against_the_whole(cleaned)
        return cleaned

    def _refuse_none(self, cleaned: dict[str, Any]) -> None:
        """Nought of nought is no count; nought votes for are one."""
        for name, words in AT_LEAST_ONE.items():
            if cleaned.get(name) == 0:
                self.add_error(name, words)
        both = (cleaned.get("votes_for"), cleaned.get("votes_against"))
        if both == (0, 0) and not cleaned.get("abstaining"):
            self.add_error("votes_for", NO_VOTES)

    def _hold_against_the_whole(self, cleaned: dict[str, Any]) -> None:
        """No more votes than seats; no more needed than there are to be had."""
        cast = [cleaned.get(name) for name in CAST]
        total = sum(number or 0 for number in cast)
        seats, needed = cleaned.get("seats"), cleaned.get("needed")
        if seats is not None and total > seats:
            self.add_error(
                "seats", f"These are {total:,} votes: more than {seats:,} seats"
            )
        if needed is None:
            return
        if seats is not None and needed > seats:
            self.add_error("needed", f"No more can be needed than the {seats:,} seats")
        elif seats is None and None not in cast and needed > total:
            self.add_error(
                "needed",
                f"All votes together are {total:,}. Enter the seats in the body too if"
                " some did not vote",
            )
