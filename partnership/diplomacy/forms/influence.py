"""Record influences, assess them, say what they bear on and who waits for them."""

from typing import Any

from django.db.models import QuerySet
from django.forms import Textarea

from partnership.actors.models import Actor
from partnership.diplomacy import naming
from partnership.diplomacy.forms.fact import AboutField, FactForm
from partnership.diplomacy.models import (
    Influence,
    InfluenceAssessment,
    InfluenceLink,
    Waiting,
)
from partnership.diplomacy.models.influence_link import MAY_REACH
from partnership.diplomacy.subjects import key_text, read_key
from partnership.evidence.fields import DatePartsField
from partnership.evidence.owners import people, refuse_unseeing
from partnership.evidence.widgets import Radios

INFLUENCE = "diplomacy.influence"
REACHED = (INFLUENCE, *MAY_REACH)


class InfluenceForm(FactForm):
    """A driver that the strategy names."""

    past = ("named_on",)
    named_on = DatePartsField(
        label="Counted among the influences since",
        subject="the day since when it counts",
        help_text="Pages of an earlier date do not show it. Empty: always.",
        required=False,
    )

    class Meta:
        model = Influence
        fields = ["name", "what", "line", "paragraph", "owner", "named_on"]
        labels = {"what": "What it is", "line": "Line of operation"}
        help_texts = {"what": "In the strategy’s own words, as far as they go."}
        widgets = {"line": Radios(), "what": Textarea(attrs={"rows": 4})}
        error_messages = {
            "name": {
                "required": "Enter a name for the influence",
                "unique": "An influence of this name is recorded already",
            },
            "what": {"required": "Enter what the influence is"},
            "line": {"required": "Choose a line of operation"},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owners = self.fields["owner"]
        owners.queryset = people(self.instance.owner_id)
        owners.empty_label = "Nobody yet"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_unseeing(self, "owner")
        return cleaned


class AssessmentForm(FactForm):
    """How an influence stands on a day, by one source."""

    past = ("assessed_on",)
    assessed_on = DatePartsField(label="Assessed on", subject="the assessment")

    class Meta:
        model = InfluenceAssessment
        fields = [
            "level",
            "direction",
            "assessed_on",
            "assessed_by",
            "why",
            "grade",
            "citation",
        ]
        labels = {
            "level": "What does it do to others now?",
            "direction": "Whither does it move?",
            "assessed_by": "By whom?",
            "why": "Why?",
        }
        help_texts = {
            "direction": "Leave it at “Not stated” if the source does not say.",
            "assessed_by": "The person, office or body that judged.",
        }
        widgets = {"level": Radios(), "direction": Radios()}
        error_messages = {
            "level": {"required": "Choose what it does to others"},
            "why": {"required": "Enter why it stands so"},
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        names = ("assessed_on", "source", "assessed_by")
        if all(name in cleaned for name in names):
            same = InfluenceAssessment.objects.filter(
                influence=self.instance.influence, **{n: cleaned[n] for n in names}
            )
            if same.exclude(pk=self.instance.pk).exists():
                self.add_error(
                    "assessed_on",
                    "This source’s assessment of that day is recorded already",
                )
        return cleaned


class LinkForm(FactForm):
    """What an influence enables or blocks, and why; what it is stays as recorded."""

    past = ("stated_on", "ended_on")
    about = AboutField(
        label="On what does it bear?",
        help_text="Another influence, an event or an ask that is on record.",
    )
    stated_on = DatePartsField(label="Stated on", subject="the link")
    ended_on = DatePartsField(
        label="No longer holds since", subject="the end of the link", required=False
    )
    field_order = ["kind", "about"]

    class Meta:
        model = InfluenceLink
        fields = ["kind", "why", "stated_on", "ended_on", "grade", "citation"]
        labels = {"kind": "What does it do?", "why": "Why?"}
        widgets = {"kind": Radios()}
        error_messages = {
            "kind": {"required": "Choose whether it enables or blocks"},
            "why": {"required": "Enter why it bears on it"},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_edit:
            del self.fields["about"]
            return
        influences = Influence.objects.visible_to(self.reader)
        others = influences.exclude(pk=self.instance.influence_id)[: naming.MOST]
        self.fields["about"].choices = [
            ("", "Choose one"),
            ("Influences", [(key_text(INFLUENCE, one.pk), one.name) for one in others]),
            *naming.choices(MAY_REACH, self.today, self.reader),
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        stated = cleaned.get("stated_on")
        self.refuse_before("ended_on", stated, "The link ends before it is stated")
        if not (self.is_edit or cleaned.get("about") or self.has_error("about")):
            self.add_error("about", "Choose on what it bears")
        return cleaned

    def offered(self) -> list[QuerySet]:
        """Also the records on which it may bear."""
        about = [] if self.is_edit else self.fields["about"].records(REACHED)
        return [*super().offered(), *about]

    def derived(self, values: dict[str, Any]) -> dict[str, Any]:
        """The influence that it reaches, or the label and key of another record."""
        if self.is_edit:
            return values
        label, pk = read_key(self.cleaned_data["about"], REACHED)
        if label == INFLUENCE:
            return values | {"to_influence": Influence.objects.get(pk=pk)}
        return values | {"about_model": label, "about_id": pk}


class WaitingForm(FactForm):
    """A partner that waits for an influence, and what would satisfy it."""

    past = ("since", "until")
    since = DatePartsField(label="Waiting since", subject="the beginning of the wait")
    until = DatePartsField(
        label="No longer waits since", subject="the end of the wait", required=False
    )

    class Meta:
        model = Waiting
        fields = ["actor", "since", "satisfied_by", "until", "grade", "citation"]
        labels = {"actor": "Who waits?", "satisfied_by": "What would satisfy it?"}
        error_messages = {
            "actor": {"required": "Choose who waits"},
            "satisfied_by": {"required": "Enter what would satisfy it"},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["actor"].queryset = Actor.objects.visible_to(self.reader)
        self.fields["actor"].empty_label = "Choose an actor"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        since = cleaned.get("since")
        self.refuse_before("until", since, "The wait ends before it begins")
        return cleaned
