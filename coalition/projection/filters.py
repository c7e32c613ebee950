"""What a projection can be asked: sector, months, evidence; on the page also a case."""

from typing import Any, ClassVar

from django import forms

from coalition.models import Scenario, Sector
from coalition.projection.facts import Case
from coalition.projection.months import MONTHS, MOST_MONTHS
from partnership.evidence.counting import EvidenceField
from partnership.evidence.fields import CountField

UNKNOWN_SECTOR = "No sector of this name is recorded. Choose one from the list."
WRONG_NUMBER = ("invalid", "min_value", "max_value")
MONTHS_WORDS = f"Enter a whole number of months from 1 to {MOST_MONTHS}."


class SectorField(forms.ModelChoiceField):
    """A sector by its code, as addresses and options have it."""

    def __init__(self) -> None:
        super().__init__(
            Sector.objects.none(),
            required=False,
            to_field_name="code",
            empty_label="All sectors",
            error_messages={"invalid_choice": UNKNOWN_SECTOR},
        )


class ProjectionFilter(forms.Form):
    """For the files: all three cases, and a scenario beside them if one is named."""

    defaults: ClassVar[dict[str, str]] = {"months": str(MONTHS)}

    sector = SectorField()
    months = CountField(
        min_value=1,
        max_value=MOST_MONTHS,
        required=False,
        label="Months",
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), MONTHS_WORDS
        ),
    )
    scenario = forms.ModelChoiceField(
        Scenario.objects.none(),
        required=False,
        # Its own page asks for it; no list of scenarios stands beside the others.
        widget=forms.HiddenInput,
        error_messages={"invalid_choice": "You may see no scenario of this number."},
    )
    evidence = EvidenceField()

    def __init__(self, asked: Any = None, *args: Any, reader: Any, **kwargs: Any):
        super().__init__(self._with_defaults(asked), *args, **kwargs)
        self.reader = reader
        self.fields["sector"].queryset = Sector.objects.visible_to(reader)
        if "scenario" in self.fields:
            self.fields["scenario"].queryset = Scenario.objects.visible_to(reader)

    def _with_defaults(self, asked: Any) -> Any:
        """What is not asked, as the page shows that it is answered."""
        if asked is None:
            return None
        full = asked.copy()
        for name, value in self.defaults.items():
            if not full.get(name):
                full[name] = value
        return full

    @property
    def sector_code(self) -> str | None:
        """The sector that was asked for; None is all of them."""
        sector = self.cleaned_data["sector"]
        return sector.code if sector else None


class ProjectionPageFilter(ProjectionFilter):
    """For the page, which shows one case in full."""

    scenario = None
    case = forms.ChoiceField(
        choices=Case.choices,
        required=False,
        label="Case",
        error_messages={"invalid_choice": "Choose worst, stated or best."},
    )
    field_order = ("case", "sector", "months", "evidence")
    defaults: ClassVar[dict[str, str]] = {
        "months": str(MONTHS),
        "case": Case.STATED.value,
    }


class ScenarioPageFilter(ProjectionFilter):
    """For the page of one scenario, which its address names."""

    scenario = None
