"""Record a forum, bring it up to date, and say how far it has come."""

from typing import Any

from django import forms

from partnership.diplomacy.forms.forum_part import ForumPartForm
from partnership.diplomacy.forums.actions import record_forum
from partnership.diplomacy.models import Forum, ForumState, ForumStatus
from partnership.evidence.fields import DatePartsField
from partnership.evidence.widgets import Radios


class ForumForm(ForumPartForm):
    """A forum; a new one enters the record in a state of its own."""

    past = ("proposed_on",)
    proposed_on = DatePartsField(
        label="Thought of since",
        subject="the proposal",
        help_text="Pages of an earlier date do not show the forum.",
    )
    state = forms.ChoiceField(
        label="How far has it come?",
        choices=ForumState.choices,
        widget=Radios(),
        help_text="As of that day. One that is only considered is not counted among"
        " those that meet.",
        error_messages={"required": "Choose how far it has come"},
    )

    class Meta:
        model = Forum
        fields = [
            "name",
            "kind",
            "line",
            "purpose",
            "seat",
            "proposed_on",
            "grade",
            "citation",
        ]
        labels = {"kind": "What sort of forum is it?", "seat": "Where it sits"}
        help_texts = {"purpose": "What it is to bring about, and at which level."}
        widgets = {"purpose": forms.Textarea(attrs={"rows": 3})}
        error_messages = {
            "name": {
                "required": "Enter a name for the forum",
                "unique": "A forum of this name is recorded already",
            },
            "kind": {"required": "Choose what sort of forum it is"},
            "line": {"required": "Choose the line"},
        }

    field_order = ["name", "kind", "line", "purpose", "seat", "proposed_on", "state"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_edit:
            # Its states are a series of their own.
            del self.fields["state"]

    def save_new(self, by: Any) -> Forum:
        """Write the forum with its first state."""
        return record_forum(by=by, **self.facts())


class ForumStatusForm(ForumPartForm):
    """The state of a forum from a day on."""

    past = ("since",)
    since = DatePartsField(label="Since", subject="the state")

    class Meta:
        model = ForumStatus
        fields = ["state", "since", "note", "grade", "citation"]
        labels = {"state": "How far has it come?"}
        widgets = {"state": Radios()}
        error_messages = {"state": {"required": "Choose how far it has come"}}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.refuse_before(
            "since",
            self.instance.forum.proposed_on,
            "The forum was not thought of before this day. Enter a later one",
        )
        return cleaned
