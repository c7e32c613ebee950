"""Record an action of the strategy, and which governments own it."""

from typing import Any

from django.forms import Textarea

from partnership.actors.models import Actor
from partnership.evidence.dated_form import DatedForm
from partnership.evidence.fields import DatePartsField
from partnership.evidence.owners import people, refuse_unseeing
from partnership.evidence.widgets import Radios
from partnership.strategy.forms.objective import OWN_WORDS
from partnership.strategy.models import Action, ActionOwner, Objective


class ActionForm(DatedForm):
    """What is to be done towards an objective; its dates have a form of their own."""

    past = ("set_on", "ended_on")
    set_on = DatePartsField(
        label="Part of the strategy since",
        subject="the day since when it counts",
        help_text="Pages of an earlier date do not show it; no update is due before.",
    )
    ended_on = DatePartsField(
        label="Done or dropped on", subject="the end of the action", required=False
    )

    class Meta:
        model = Action
        fields = [
            "objective",
            "title",
            "text",
            "line",
            "paragraph",
            "number",
            "owner",
            "set_on",
            "ended_as",
            "ended_on",
            "grade",
            "citation",
        ]
        labels = {
            "objective": "Which objective does it serve?",
            "title": "What is it called?",
            "line": "Line of operation",
            "owner": "Who writes its updates?",
            "ended_as": "How did it end?",
        }
        help_texts = {"text": OWN_WORDS, "number": "1 stands first in its objective."}
        widgets = {"line": Radios(), "text": Textarea(attrs={"rows": 4})}
        error_messages = {
            "objective": {"required": "Choose the objective that it serves"},
            "title": {
                "required": "Enter what it is called",
                "unique": "An action of this name is recorded already",
            },
            "text": {"required": "Enter what is to be done"},
            "line": {"required": "Choose a line of operation"},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        objectives = Objective.objects.visible_to(self.reader).known(self.today)
        self.fields["objective"].queryset = objectives
        owners = self.fields["owner"]
        owners.queryset = people(self.instance.owner_id)
        owners.empty_label = "Nobody yet"
        ends = [("", "It goes on"), *self.fields["ended_as"].choices[1:]]
        self.fields["ended_as"].choices = ends
        if not self.is_edit:
            del self.fields["ended_as"], self.fields["ended_on"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        objective = cleaned.get("objective")
        refuse_unseeing(self, "owner", *([objective.marking_id] if objective else []))
        ended, how = cleaned.get("ended_on"), cleaned.get("ended_as")
        if how and not ended and not self.has_error("ended_on"):
            self.add_error("ended_on", "Enter the day on which it ended")
        if ended and not how and not self.has_error("ended_as"):
            self.add_error("ended_as", "Choose how it ended")
        self.refuse_before(
            "ended_on", cleaned.get("set_on"), "It ends before it is in the strategy"
        )
        return cleaned


class OwnerForm(DatedForm):
    """A government or an organisation that is to do an action."""

    past = ("since", "until")
    since = DatePartsField(label="Since", subject="the beginning")
    until = DatePartsField(label="No longer since", subject="the end", required=False)

    class Meta:
        model = ActionOwner
        fields = ["actor", "since", "until"]
        labels = {"actor": "Who is to do it?"}
        error_messages = {"actor": {"required": "Choose who is to do it"}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["actor"].queryset = Actor.objects.visible_to(self.reader)
        self.fields["actor"].empty_label = "Choose an actor"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        since, actor = cleaned.get("since"), cleaned.get("actor")
        self.refuse_before("until", since, "It ends before it begins")
        same = ActionOwner.objects.filter(
            action=self.instance.action_id, actor=actor, since=since
        )
        if since and actor and same.exclude(pk=self.instance.pk).exists():
            self.add_error("since", f"{actor} is recorded from this day already")
        return cleaned
