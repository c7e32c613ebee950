"""Say what an action enables or blocks, and by what it is measured."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from partnership.evidence.dated_form import DatedForm
from partnership.evidence.fields import DatePartsField
from partnership.evidence.locks import wait_for
from partnership.evidence.widgets import Radios
from partnership.strategy.measures import MEASURES
from partnership.strategy.models import Action, ActionLink, ActionMeasure, LinkKind
from partnership.strategy.standing.held_back import would_close_a_circle
from partnership.strategy.subjects import choices, read_key, records_of

CIRCLE = "It would block what blocks it already, directly or through others"


class LinkedMeanwhile(Exception):
    """A colleague's link was first; the form's own check says so, once more."""


class LinkForm(DatedForm):
    """One action bears on another; which two stays as recorded."""

    past = ("stated_on", "ended_on")
    stated_on = DatePartsField(label="Stated on", subject="the link")
    ended_on = DatePartsField(
        label="No longer holds since", subject="the end of the link", required=False
    )

    class Meta:
        model = ActionLink
        fields = [
            "kind",
            "to_action",
            "why",
            "stated_on",
            "ended_on",
            "grade",
            "citation",
        ]
        labels = {
            "kind": "What does it do?",
            "to_action": "To which action?",
            "why": "Why?",
        }
        widgets = {"kind": Radios()}
        error_messages = {
            "kind": {"required": "Choose whether it enables or blocks"},
            "to_action": {"required": "Choose on which action it bears"},
            "why": {"required": "Enter why it bears on it"},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_edit:
            del self.fields["kind"], self.fields["to_action"]
            return
        actions = Action.objects.visible_to(self.reader).known(self.today).in_order()
        others = actions.exclude(pk=self.instance.action_id)
        self.fields["to_action"].queryset = others

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        stated = cleaned.get("stated_on")
        self.refuse_before("ended_on", stated, "The link ends before it is stated")
        if fault := self._fault():
            self.add_error(None if self.is_edit else "to_action", fault)
        return cleaned

    def _fault(self) -> str:
        """Why the link cannot stand: said already, or in a circle; else empty."""
        answers = self.cleaned_data
        kind = self.instance.kind if self.is_edit else answers.get("kind")
        to_action = (
            self.instance.to_action if self.is_edit else answers.get("to_action")
        )
        if not kind or not to_action or answers.get("ended_on"):
            return ""
        ends = (self.instance.action_id, to_action.pk)
        own = {"action": ends[0], "to_action": ends[1], "kind": kind, "ended_on": None}
        standing = ActionLink.objects.filter(**own).exclude(pk=self.instance.pk)
        if standing.exists():
            return "This link is recorded already"
        circles = kind == LinkKind.BLOCKS and would_close_a_circle(*ends)
        return CIRCLE if circles else ""

    def save_new(self, by: Any) -> ActionLink:
        """Write it, unless a colleague's link has come in its way meanwhile."""
        self._check_alone()
        return super().save_new(by)

    def save_edit(self, by: Any) -> bool:
        """The same of one that is taken up again."""
        self._check_alone()
        return super().save_edit(by)

    def _check_alone(self) -> None:
        """Raises LinkedMeanwhile; until the transaction ends nobody links besides."""
        wait_for("strategy.links")
        if self._fault():
            raise LinkedMeanwhile


class MeasureForm(DatedForm):
    """By what an action is measured; a link that is wrong is ended."""

    past = ("since", "until")
    which = forms.ChoiceField(label="By which figure of the records?")
    about = forms.ChoiceField(
        label="Of what?",
        required=False,
        help_text="Leave it at “Everything” for the figure of all that is recorded.",
    )
    since = DatePartsField(label="Measured so since", subject="the beginning")
    until = DatePartsField(label="No longer since", subject="the end", required=False)
    field_order = ["which", "about", "since", "until"]

    class Meta:
        model = ActionMeasure
        fields = ["since", "until"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_edit:
            del self.fields["which"], self.fields["about"]
            return
        seen = [one for one in MEASURES.values() if self.reader.has_perm(one.right)]
        self.fields["which"].choices = [
            ("", "Choose one"),
            *((one.name, f"{one.label}. {one.what}") for one in seen),
        ]
        labels = dict.fromkeys(label for one in seen for label in one.takes)
        named = choices(labels, self.today, self.reader)
        self.fields["about"].choices = [("", "Everything"), *named]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        since = cleaned.get("since")
        self.refuse_before("until", since, "It ends before it begins")
        if not self.is_edit and cleaned.get("which") and "about" in cleaned:
            self._check_subject(cleaned)
        return cleaned

    def _check_subject(self, cleaned: dict[str, Any]) -> None:
        measure, key = MEASURES[cleaned["which"]], read_key(cleaned["about"])
        if key[0] and key[0] not in measure.takes:
            self.add_error("about", f"“{measure.label}” cannot be of that")
        elif not key[0] and not measure.of_all:
            self.add_error("about", f"Choose of what “{measure.label}” is to be")
        same = ActionMeasure.objects.filter(
            action=self.instance.action_id,
            measure=measure.name,
            about_model=key[0],
            about_id=key[1],
            until=None,
        )
        if same.exists():
            self.add_error("which", "The action is measured so already")

    def offered(self) -> list[QuerySet]:
        """Also the records that a measure may be of."""
        if self.is_edit:
            return super().offered()
        groups = (group for _, group in self.fields["about"].choices[1:])
        keys = {read_key(text) for group in groups for text, _ in group}
        return [*super().offered(), *records_of(keys, self.reader)]

    def derived(self, values: dict[str, Any]) -> dict[str, Any]:
        """The measure, and the label and key of what it is of."""
        if not self.is_edit:
            label, pk = read_key(self.cleaned_data["about"])
            values |= {"measure": self.cleaned_data["which"]}
            values |= {"about_model": label, "about_id": pk}
        return values
