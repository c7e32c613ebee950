"""What the report can be asked: dimensions, measures, dates, currency and filters."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, QuerySet

from donors.filters import PledgeGapFilter
from donors.models import Channel, OperationLine, Pledge
from donors.pledge_report.dimensions import DIMENSIONS, Dimension
from donors.pledge_report.measures import DEFAULT, MEASURES, Measure
from donors.rates import USD, DisplayRate, MissingRate, display_rate
from partnership.actors.models import Actor, Grouping, Membership
from partnership.evidence.counting import FIRM
from partnership.evidence.currencies import CHOICES as CURRENCIES
from partnership.evidence.named import NamedField
from partnership.evidence.sectors import CHOICES as SECTORS
from partnership.evidence.years import FIRST_DAY, LAST_DAY

BY = ("by", "then_by", "and_by")
BY_CHOICES = [(one.key, one.label) for one in DIMENSIONS.values()]
FIRST = (*BY, "chart", "compare_at", "currency", "evidence")
NONE_OR_BY = [("", "Nothing more"), *BY_CHOICES]


class PledgeReportForm(PledgeGapFilter):
    """The filters of the gap report, more of them, and what to add up by what."""

    by = forms.ChoiceField(choices=BY_CHOICES, required=False, label="Group by")
    then_by = forms.ChoiceField(choices=NONE_OR_BY, required=False, label="Then by")
    and_by = forms.ChoiceField(choices=NONE_OR_BY, required=False, label="And by")
    measure = forms.MultipleChoiceField(
        choices=[(one.key, one.label) for one in MEASURES.values()],
        required=False,
        label="Measures",
        widget=forms.CheckboxSelectMultiple,
    )
    chart = forms.ChoiceField(
        choices=[
            ("", "The gap, or the first amount"),
            *((one.key, one.label) for one in MEASURES.values()),
        ],
        required=False,
        label="Chart and order by",
    )
    compare_at = forms.DateField(
        required=False,
        label="Compare with",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
        error_messages={"invalid": "Enter a year, month and day, such as 2005-02-01."},
    )
    currency = forms.ChoiceField(choices=CURRENCIES, required=False, label="Currency")
    grouping = NamedField(
        kind="grouping", codes=("code", "name"), label="Members of", empty_label="All"
    )
    channel = forms.ChoiceField(
        choices=[("", "All"), *Channel.choices], required=False, label="Channel"
    )
    sector = forms.ChoiceField(
        choices=[("", "All"), *SECTORS], required=False, label="Sector"
    )
    line = forms.ChoiceField(
        choices=[("", "All"), *OperationLine.choices], required=False, label="Line"
    )
    through = NamedField(
        kind="fund or organisation",
        codes=("slug", "name", "iso3"),
        label="Paid into",
        empty_label="All",
    )

    def __init__(self, asked: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(_with_defaults(asked), *args, **kwargs)
        pledges = Pledge.objects.visible_to(self.reader).order_by()
        self.fields["grouping"].queryset = Grouping.objects.visible_to(self.reader)
        self.fields["through"].queryset = Actor.objects.visible_to(self.reader).filter(
            Exists(pledges.filter(through=OuterRef("pk")))
        )
        self.fields["donor"].empty_label = "All"

    def clean_measure(self) -> list[str]:
        """In the order of the page, whatever the order of the address."""
        return [key for key in MEASURES if key in self.cleaned_data["measure"]]

    def clean_compare_at(self) -> date | None:
        on = self.cleaned_data["compare_at"]
        if on and not FIRST_DAY <= on <= LAST_DAY:
            raise forms.ValidationError(
                f"Enter a date from {FIRST_DAY} to {LAST_DAY} to compare with."
            )
        return on

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self._refuse_second_answers()
        asked = [cleaned.get(name) for name in BY]
        for place, name in enumerate(BY):
            if asked[place] and asked[place] in asked[:place]:
                self.add_error(name, "It is grouped by this already. Choose another.")
        if cleaned.get("chart") and cleaned["chart"] not in cleaned.get("measure", []):
            self.add_error("chart", "Choose one of the measures that are shown.")
        return cleaned

    def _refuse_second_answers(self) -> None:
        """An address can ask for a thing twice, of which only the last would count."""
        for name in set(self.fields) - {"measure"}:
            asked = self.data.getlist(name) if hasattr(self.data, "getlist") else []
            if len(set(asked)) > 1:
                self.add_error(name, "This is asked for twice. Choose one.")

    @property
    def dimensions(self) -> list[Dimension]:
        """By what the pledges are grouped, the outermost first."""
        asked = [self.cleaned_data[name] for name in BY]
        return [DIMENSIONS[key] for key in asked if key]

    @property
    def measures(self) -> list[Measure]:
        """What is added up, in the order of the columns."""
        return [MEASURES[key] for key in self.cleaned_data["measure"]]

    @property
    def leading(self) -> Measure:
        """The measure of the chart, which decides the order of the rows too."""
        chosen = self.cleaned_data["chart"]
        return MEASURES[chosen] if chosen else self._first_amount()

    def _first_amount(self) -> Measure:
        """The gap, or the first amount that is shown."""
        shown = [one for one in self.measures if not one.is_count]
        gap = [one for one in shown if one.key == "gap"]
        return next(iter(gap + shown + self.measures))

    @property
    def is_compared(self) -> bool:
        """Whether there is a second date."""
        return bool(self.cleaned_data["compare_at"])

    @property
    def asked_first(self) -> list[forms.BoundField]:
        """What stands at the top of the form."""
        return [self[name] for name in FIRST]

    @property
    def narrowing(self) -> list[forms.BoundField]:
        """What keeps only some of the pledges; each may be left open."""
        return [self[name] for name in self.fields if name not in (*FIRST, "measure")]

    @property
    def is_narrowed(self) -> bool:
        """Whether only some pledges are asked for, or a choice of them is wrong."""
        return bool(self.narrowed) or any(one.errors for one in self.narrowing)

    @property
    def narrowed(self) -> list[str]:
        """The filters that are set, by their labels."""
        set_to = self.cleaned_data
        return [
            str(one.label)
            for one in self.narrowing
            if set_to.get(one.name) not in (None, "", FIRM)
        ]

    @property
    def narrowed_in_words(self) -> str:
        """Donor, sector; or that all are in."""
        return ", ".join(self.narrowed).lower() or "all are in"

    @property
    def measures_in_words(self) -> str:
        """Gap in use, pledges and so on, as the form says them when it is closed."""
        chosen = self.cleaned_data.get("measure", [])
        return ", ".join(MEASURES[key].label for key in chosen) or "none"

    def display_rate(self, on: date) -> DisplayRate | None:
        """The one rate of the report; without one, the form says so at its field."""
        try:
            return display_rate(self.cleaned_data["currency"], on)
        except MissingRate as missing:
            self.add_error("currency", f"{missing}. Choose another currency or date.")
            return None

    def pledges(self, on: date) -> QuerySet:
        """The pledges that the report is about, at this date."""
        asked, pledges = self.cleaned_data, super().pledges(on)
        for name in ("channel", "sector", "line", "through"):
            if asked[name]:
                pledges = pledges.filter(**{name: asked[name]})
        if asked["grouping"]:
            held = Membership.objects.visible_to(self.reader).at(on)
            members = held.filter(grouping=asked["grouping"]).values("actor")
            pledges = pledges.filter(donor__in=members)
        return pledges


def _with_defaults(asked: Any) -> Any:
    """What was asked, with everything filled in that was left open and has a value."""
    filled = asked.copy()
    for name, value in (("by", "donor"), ("currency", USD), ("measure", DEFAULT)):
        if filled.get(name):
            continue
        if isinstance(value, list) and hasattr(filled, "setlist"):
            filled.setlist(name, value)
        else:
            filled[name] = value
    return filled
