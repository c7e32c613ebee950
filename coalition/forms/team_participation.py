"""Record or correct who takes part in a team."""

from typing import Any

from django.db.models import Q

from coalition.forms.team_fact import ActorField, TeamFactForm
from coalition.models import Participation
from partnership.evidence.fields import DatePartsField
from partnership.evidence.future import refuse_future
from partnership.evidence.templatetags.display import long_day
from partnership.evidence.widgets import Radios


class ParticipationForm(TeamFactForm):
    """An actor's part in a team, from a day until it ends."""

    dated = "since"
    line = ("actor", "part")
    actor = ActorField(
        label="Who takes part?",
        empty_label="Choose a country or an organisation",
        error_messages={"required": "Choose who takes part"},
    )
    since = DatePartsField(subject="the beginning")
    ended_on = DatePartsField(
        label="Ended on",
        subject="the end",
        required=False,
        help_text="The first day without them. Leave it empty while they take part.",
    )

    class Meta:
        model = Participation
        fields = ["actor", "part", "since", "ended_on", "note", "grade", "citation"]
        labels = {"part": "What do they do?"}
        widgets = {"part": Radios()}
        error_messages = {"part": {"required": "Choose what they do"}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        parts = self.fields["part"]
        parts.choices = [choice for choice in parts.choices if choice[0]]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_future(self, "ended_on", self.today)
        since, ended_on = cleaned.get("since"), cleaned.get("ended_on")
        if since and ended_on and ended_on <= since:
            self.add_error("ended_on", "The end must come after the beginning")
        return cleaned

    def refuse_twin(self, *also: str) -> None:
        """Say that the same part is recorded for some of the same days."""
        asked = self.cleaned_data
        if any(name not in asked for name in (*self.line, "since", "ended_on")):
            return
        others = Participation.objects.filter(
            Q(ended_on=None) | Q(ended_on__gt=asked["since"]),
            prt=self.prt,
            actor=asked["actor"],
            part=asked["part"],
        ).exclude(pk=self.instance.pk)
        if asked["ended_on"]:
            others = others.filter(since__lt=asked["ended_on"])
        if not others.exists():
            return
        other = others.visible_to(self.reader).first()
        words = "This part is recorded already"
        end = f" to {long_day(other.ended_on)}" if other and other.ended_on else ""
        when = f" from {long_day(other.since)}{end}" if other else ""
        self.add_error("since", f"{words}{when or '; you may not see it'}")
