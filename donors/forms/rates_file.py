"""A file of rates: into which set it goes, and whether that is meant."""

from datetime import date
from typing import Any

from django import forms
from django.utils.text import slugify

from donors.models import RateSet
from donors.rates.decoding import Unreadable
from donors.rates.kept_file import KeptFile
from donors.rates.reading import RatesFile, read_rates
from partnership.evidence.currencies import CURRENCIES
from partnership.evidence.currency_field import CurrencyField
from partnership.evidence.fields import TOO_LONG
from partnership.evidence.marking_fields import MarkingField
from partnership.evidence.models import Marking, Source
from partnership.evidence.reason_fields import code_field, read_reason, text_field
from partnership.evidence.reasons import ReasonCode

OF_A_RATE = (
    ReasonCode.RESTATED,
    ReasonCode.PUBLISHED,
    ReasonCode.MISTAKE,
    ReasonCode.OTHER,
)
OF_A_NEW_SET = "Of a new set only."


class RatesFileForm(forms.Form):
    """The file, and the set that it is for, which may be a new one."""

    rate_set = forms.ModelChoiceField(
        RateSet.objects.none(),
        required=False,
        label="Into which rate set?",
        empty_label="A new set",
    )
    name = forms.CharField(
        required=False,
        max_length=RateSet._meta.get_field("name").max_length,
        label="Name of the new set",
        error_messages={"max_length": TOO_LONG},
        help_text=f"{OF_A_NEW_SET} Such as: Sveriges Riksbank.",
    )
    base_currency = CurrencyField(
        required=False,
        label="Currency that the new set counts in",
        initial="EUR",
        help_text=f"{OF_A_NEW_SET} One unit of it buys what the file says.",
    )
    source = forms.ModelChoiceField(
        Source.objects.none(),
        required=False,
        label="Source of the new set",
        empty_label="Not stated: the set is unverified",
        help_text=OF_A_NEW_SET,
    )
    marking = MarkingField(
        Marking.objects.none(),
        required=False,
        label="Marking of the new set",
        help_text=OF_A_NEW_SET,
        empty_label=None,
    )
    file = forms.FileField(
        label="File",
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
        help_text="CSV, up to 8 MB: Date,USD,SEK… with a row for each day, as the"
        " European Central Bank has it, or currency,date,units_per_base.",
        error_messages={
            "required": "Choose a file",
            "empty": "The file is empty. Choose another",
        },
    )

    def __init__(
        self, *args: Any, reader: Any, today: date, usual: Marking | None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.rates: RatesFile | None = None
        self.fields["rate_set"].queryset = RateSet.objects.visible_to(reader)
        self.fields["source"].queryset = Source.objects.visible_to(reader)
        self.fields["marking"].queryset = Marking.objects.visible_to(reader)
        self.fields["marking"].initial = usual

    def clean(self) -> dict[str, Any]:
        asked = super().clean()
        if not asked.get("rate_set") and not self.has_error("rate_set"):
            self._check_new_set(asked)
        if asked.get("file") and not self.errors:
            self._read(asked)
        return asked

    def _check_new_set(self, asked: dict[str, Any]) -> None:
        name, code = asked.get("name"), slugify(asked.get("name") or "")[:50]
        if not name and not self.has_error("name"):
            self.add_error("name", "Enter a name, or choose a set that is there")
        elif name and not code:
            self.add_error("name", "Enter a name with letters")
        elif name and RateSet.objects.filter(code=code).exists():
            self.add_error(
                "name", "A set of this name is recorded. Choose another name"
            )
        if asked.get("base_currency") not in CURRENCIES:
            self.add_error("base_currency", "Choose the currency that it counts in")
        if not asked.get("marking") and not self.has_error("marking"):
            self.add_error("marking", "Choose the marking")

    def _read(self, asked: dict[str, Any]) -> None:
        base = (
            asked["rate_set"].base_currency
            if asked["rate_set"]
            else asked["base_currency"]
        )
        self.content = asked["file"].read()
        try:
            self.rates = read_rates(self.content, base=base, today=self.today)
        except Unreadable as wrong:
            self.add_error("file", str(wrong))
            return
        if count := self.rates.problem_count:
            things = "1 problem is" if count == 1 else f"{count:,} problems are"
            self.add_error("file", f"{things} in the file, so nothing was read from it")

    def kept(self) -> KeptFile:
        """What the next step needs of these answers."""
        asked = self.cleaned_data
        keys = {
            name: asked[name].pk if asked[name] else None
            for name in ("rate_set", "source", "marking")
        }
        return KeptFile(
            name=asked["name"],
            code=slugify(asked["name"])[:50],
            base_currency=asked["base_currency"],
            content=self.content,
            file_name=asked["file"].name,
            **keys,
        )


class ImportForm(forms.Form):
    """Whether what a file would do is meant; a reason where recorded rates change."""

    token = forms.CharField(widget=forms.HiddenInput)
    expected = forms.CharField(widget=forms.HiddenInput)
    reason_code = code_field(OF_A_RATE, label="Why do recorded rates change?")
    reason = text_field()

    def __init__(self, *args: Any, changes: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not changes:
            del self.fields["reason_code"], self.fields["reason"]

    def clean(self) -> dict[str, Any]:
        answers = super().clean()
        if "reason" in self.fields:
            read_reason(self, answers)
        return answers
