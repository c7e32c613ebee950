"""After its day a meeting asks what became of it."""

from typing import Any

from django import forms
from django.db import transaction

from partnership.diplomacy.asks.rows import add_rows, read_moves
from partnership.diplomacy.diary.changed import changed_words
from partnership.diplomacy.diary.outcome import record_held, record_not_held
from partnership.diplomacy.forms.asked import OpenAsksForm
from partnership.diplomacy.models import Ask, Contact, Meeting
from partnership.evidence.models import Programme
from partnership.evidence.widgets import Radios

FIRST = ("took_place", "why_not", "summary", "counterpart", "attended")
YES, NO = "held", "not_held"
NO_HOME = "An administrator has to say first which actor our own government is"


class OutcomeForm(OpenAsksForm):
    """Held or not; what came of it, who was there; or why it did not take place."""

    took_place = forms.ChoiceField(
        label="Did it take place?",
        choices=[(YES, "Yes"), (NO, "No, it was cancelled or did not happen")],
        widget=Radios(),
        error_messages={"required": "Choose whether it took place"},
    )
    attended = forms.CharField(
        required=False,
        max_length=Meeting._meta.get_field("attended").max_length,
        label="Who was there",
        help_text="Beside the two principals. Leave empty if it is not known.",
    )
    why_not = forms.CharField(
        required=False,
        max_length=Meeting._meta.get_field("cancelled_reason").max_length,
        label="Why it did not take place",
        help_text="Only if it did not.",
    )
    # The meeting as it was read: a colleague's change since is not overwritten.
    meeting_version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    field_order = before_asks = FIRST

    class Meta:
        model = Contact
        fields = ["summary", "counterpart"]
        labels = {"summary": "What came of it", "counterpart": "Their principal"}
        help_texts = {
            "summary": "What they said, what was agreed, what comes next.",
            "counterpart": "Whoever was there for them in the end.",
        }
        widgets = {"summary": forms.Textarea(attrs={"rows": 5})}

    def __init__(
        self,
        *args: Any,
        meeting: Meeting,
        asks: list[Ask],
        refused: Any = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.meeting, self.refused = meeting, refused
        add_rows(self, asks, self.reader)
        self.initial.setdefault("meeting_version", meeting.version)
        self.initial.setdefault("attended", meeting.attended)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.refused:
            # What a move is refused for may stand at a question that is not here.
            field = self.refused.field
            self.add_error(field if field in self.fields else None, str(self.refused))
        else:
            self._tell_of_a_change(cleaned.get("meeting_version") or 0)
        took_place = cleaned.get("took_place")
        if took_place == YES and not (cleaned.get("summary") or "").strip():
            self.add_error("summary", "Enter what came of it")
        if took_place == NO and not (cleaned.get("why_not") or "").strip():
            self.add_error("why_not", "Enter why it did not take place")
        if took_place == YES and self._home is None:
            self.add_error(None, NO_HOME)
        self.moves = []
        if took_place == YES:
            held_on = self.meeting.held_on
            self.moves = read_moves(self, cleaned, held_on, self._home)
        return cleaned

    def _tell_of_a_change(self, read: int) -> None:
        """Say what a colleague changed; saved once more, it is known and meant."""
        if read != self.meeting.version:
            self.add_error(None, changed_words(self.meeting, read, self.reader))
            self.data["meeting_version"] = str(self.meeting.version)

    @property
    def _home(self) -> Any:
        programme = Programme.objects.select_related("home_government").first()
        return programme.home_government if programme else None

    @transaction.atomic
    def save_new(self, by: Any) -> Meeting:
        """Write the meeting and, if it was held, the contact; ChangedMeanwhile."""
        answers = self.cleaned_data
        meeting = self.meeting
        common = {
            "meeting": meeting,
            "on": self.today,
            "by": by,
            "reason": answers["reason"] or "",
            "source": self.named_source,
        }
        if answers["took_place"] == NO:
            record_not_held(why=answers["why_not"], **common)
        else:
            record_held(
                home=self._home,
                summary=answers["summary"],
                attended=answers["attended"],
                counterpart=answers["counterpart"],
                marking=answers["marking"],
                moves=self.moves,
                **common,
            )
        return meeting
