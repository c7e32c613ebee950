"""Record who is foreseen for a forum, invited to it, sits in it, or has left it."""

from typing import Any

from partnership.diplomacy.forms.forum_part import ForumPartForm
from partnership.diplomacy.models import ForumMember
from partnership.evidence.fields import DatePartsField
from partnership.evidence.widgets import Radios

BEFORE = "This comes before the day since which it is foreseen. Enter a later day"


class ForumMemberForm(ForumPartForm):
    """An actor's seat in a forum, with the days on which it came to each stage."""

    past = ("named_on", "invited_on", "joined_on", "left_on")
    named_on = DatePartsField(
        label="Foreseen or known since",
        subject="the seat",
        help_text="Pages of an earlier date do not show it.",
    )
    invited_on = DatePartsField(
        label="Invited on", subject="the invitation", required=False
    )
    joined_on = DatePartsField(
        label="Joined on",
        subject="the day it joined",
        required=False,
        help_text="Leave empty while it does not sit in the forum yet.",
    )
    left_on = DatePartsField(label="Left on", subject="the day it left", required=False)

    class Meta:
        model = ForumMember
        fields = [
            "actor",
            "role",
            "named_on",
            "invited_on",
            "joined_on",
            "left_on",
            "note",
            "grade",
            "citation",
        ]
        labels = {"actor": "Which actor?", "role": "In what role?"}
        widgets = {"role": Radios()}
        error_messages = {"actor": {"required": "Choose the actor"}}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        named_on, joined_on = cleaned.get("named_on"), cleaned.get("joined_on")
        self.refuse_before("invited_on", named_on, BEFORE)
        self.refuse_before("joined_on", named_on, BEFORE)
        self.refuse_before(
            "left_on", joined_on, "It cannot leave before the day on which it joined"
        )
        if cleaned.get("left_on") and not joined_on:
            self.add_error("joined_on", "Enter the day on which it had joined")
        self._refuse_second_seat()
        return cleaned

    def _refuse_second_seat(self) -> None:
        """Say it where the actor holds a seat in the forum that it has not left."""
        actor = self.cleaned_data.get("actor")
        if not actor or self.cleaned_data.get("left_on"):
            return
        seats = self.instance.forum.members.filter(actor=actor, left_on=None)
        seats = seats.exclude(pk=self.instance.pk)
        if seats.visible_to(self.reader).exists():
            self.add_error(
                "actor", "It has a seat in this forum already. Update that one instead"
            )
        elif seats.exists():
            self.add_error("actor", "Its seat is recorded; you may not see it")
