"""Make or change a scenario: its name, its start, and an answer for each subject."""

from datetime import date
from typing import Any

from django import forms

from coalition.models import Assumption, AssumptionKind, Scenario
from coalition.projection.actions import Assume, replace_assumptions
from coalition.projection.subjects import MandateSubject, StepSubject, Subjects
from partnership.evidence.fields import CountField, DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.templatetags.display import long_day
from partnership.evidence.widgets import Radios

MOST_PERSONNEL = 1_000_000
TAKEN = "You have a scenario of this name already. Choose another name"
NOTHING = "Assume something of at least one mandate or step"
AS_STATED = "Choose something else than the plan says, or leave it empty"
BOTH = "A step that does not happen has neither a day nor a number. Choose one"
CHANGED_SINCE = (
    "A colleague changed what this scenario assumes after you opened this page. What it"
    " assumes now is shown beside the form. Save again to put your answers in its place"
)
NUMBER_WORDS = "Enter a whole number of personnel, such as 1600"
TOO_MANY = f"Enter at most {MOST_PERSONNEL:,} personnel"


class ScenarioForm(RecordForm):
    """A scenario and all its assumptions on one page."""

    read = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Scenario
        fields = ["name", "note", "starts_from"]
        widgets = {"starts_from": Radios(), "note": forms.Textarea({"rows": 3})}
        labels = {"starts_from": "Which case do the assumptions change?"}
        help_texts = {"name": "Whoever may see the scenario reads this name."}
        error_messages = {"name": {"required": "Enter a name for the scenario"}}

    def __init__(
        self,
        *args: Any,
        subjects: Subjects,
        assumed: list[Assumption],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.subjects, self.assumed = subjects, assumed
        self.initial["read"] = self.digest
        for mandate in subjects.mandates:
            self._ask_of_mandate(mandate)
        for step in subjects.steps:
            self._ask_of_step(step)
        for one in assumed:
            self._fill(one)

    @property
    def digest(self) -> str:
        """Which assumptions stand: another after any change."""
        return ",".join(f"{one.pk}.{one.version}" for one in self.assumed)

    def _ask_of_mandate(self, one: MandateSubject) -> None:
        self.fields[f"mandate_{one.mandate_id}"] = forms.ChoiceField(
            label=f"{one.words}, {one.ends}",
            required=False,
            choices=[
                ("", "As in the case"),
                (AssumptionKind.RENEWS, AssumptionKind.RENEWS.label),
                (AssumptionKind.LAPSES, AssumptionKind.LAPSES.label),
            ],
        )

    def _ask_of_step(self, one: StepSubject) -> None:
        key = one.intent_id
        self.fields[f"drop_{key}"] = forms.BooleanField(
            label=AssumptionKind.DROPPED.label, required=False
        )
        self.fields[f"day_{key}"] = DatePartsField(
            label=AssumptionKind.MOVED.label,
            subject="this step",
            required=False,
            help_text="Leave empty to keep its day.",
        )
        if one.takes_number:
            self.fields[f"left_{key}"] = CountField(
                label="Leaves another number",
                required=False,
                min_value=0,
                max_value=MOST_PERSONNEL,
                help_text="How many personnel are left after it.",
                error_messages={
                    "invalid": NUMBER_WORDS,
                    "min_value": NUMBER_WORDS,
                    "max_value": TOO_MANY,
                },
            )

    def _fill(self, one: Assumption) -> None:
        """Put what is assumed already into the answers."""
        match one.kind:
            case AssumptionKind.DROPPED:
                self.initial[f"drop_{one.intent_id}"] = True
            case AssumptionKind.MOVED:
                self.initial[f"day_{one.intent_id}"] = one.moved_to
            case AssumptionKind.NUMBER:
                self.initial[f"left_{one.intent_id}"] = one.personnel_after
            case _:
                self.initial[f"mandate_{one.mandate_id}"] = one.kind

    @property
    def first(self) -> list[Any]:
        """The questions before the assumptions."""
        return [self[name] for name in self.Meta.fields]

    @property
    def mandate_rows(self) -> list[tuple[MandateSubject, Any]]:
        """Each mandate with its question."""
        found = self.subjects.mandates
        return [(one, self[f"mandate_{one.mandate_id}"]) for one in found]

    @property
    def step_rows(self) -> list[tuple[StepSubject, list[Any]]]:
        """Each step with its questions."""
        return [
            (
                one,
                [
                    self[name]
                    for part in ("drop", "day", "left")
                    if (name := f"{part}_{one.intent_id}") in self.fields
                ],
            )
            for one in self.subjects.steps
        ]

    @property
    def last(self) -> list[Any]:
        """The questions after them: reason, source, marking."""
        names = ("reason_code", "reason", "source", "marking")
        return [self[name] for name in names if name in self.fields]

    def clean_name(self) -> str:
        name = self.cleaned_data["name"]
        own = Scenario.objects.filter(owner=self.instance.owner)
        if own.exclude(pk=self.instance.pk).filter(name__iexact=name).exists():
            raise forms.ValidationError(TAKEN)
        return name

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.answers = [
            Assume(kind=cleaned[name], mandate_id=one.mandate_id)
            for one in self.subjects.mandates
            if cleaned.get(name := f"mandate_{one.mandate_id}")
        ]
        for step in self.subjects.steps:
            self.answers += self._of_step(step, cleaned)
        if not self.errors and not self.answers:
            asked = [
                name for name in self.fields if name.startswith(("mandate_", "drop_"))
            ]
            self.add_error(asked[0] if asked else None, NOTHING)
        if self.is_edit and cleaned.get("read") != self.digest:
            self.add_error(None, CHANGED_SINCE)
            self.data = self.data.copy()
            self.data["read"] = self.digest
        return cleaned

    def _of_step(self, one: StepSubject, cleaned: dict[str, Any]) -> list[Assume]:
        """What is assumed of a step, with an error at what cannot be."""
        key = one.intent_id
        drop, day = cleaned.get(f"drop_{key}"), cleaned.get(f"day_{key}")
        left = cleaned.get(f"left_{key}")
        if drop and (day is not None or left is not None):
            self.add_error(f"drop_{key}", BOTH)
        if day is not None:
            self._hold_to_the_months(f"day_{key}", day, one)
        if left is not None and left == one.left:
            self.add_error(f"left_{key}", AS_STATED)
        found = [Assume(kind=AssumptionKind.DROPPED, intent_id=key)] if drop else []
        if day is not None:
            found.append(Assume(AssumptionKind.MOVED, intent_id=key, moved_to=day))
        if left is not None:
            found.append(
                Assume(AssumptionKind.NUMBER, intent_id=key, personnel_after=left)
            )
        return found

    def _hold_to_the_months(self, name: str, day: date, one: StepSubject) -> None:
        on, last = self.subjects.on, self.subjects.last_day
        if day == one.day:
            self.add_error(name, AS_STATED)
        elif not on <= day <= last:
            words = f"Enter a day from {long_day(on)} to {long_day(last)}"
            self.add_error(name, f"{words}, when the months of a projection end")

    def save_new(self, by: Any) -> Scenario:
        """Write the scenario, then what it assumes."""
        scenario = super().save_new(by)
        self._write_assumptions(scenario, by)
        return scenario

    def save_edit(self, by: Any) -> bool:
        """The same, unless somebody was first."""
        if not super().save_edit(by):
            return False
        self._write_assumptions(self.stored(), by)
        return True

    def _write_assumptions(self, scenario: Scenario, by: Any) -> None:
        replace_assumptions(
            scenario=scenario,
            seen=self.assumed,
            answers=self.answers,
            by=by,
            reason=self.cleaned_data["reason"],
        )
