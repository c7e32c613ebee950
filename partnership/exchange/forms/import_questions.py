"""What is asked once of a whole file, and what may be the same in all of its rows."""

from collections.abc import Collection, Mapping

from django import forms

from partnership.evidence.currencies import CHOICES
from partnership.evidence.currency_field import CurrencyField
from partnership.evidence.fields import DatePartsField
from partnership.evidence.templatetags.display import long_day
from partnership.exchange.imports.asked import ORDERS, STYLES, UNITS, Asked
from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.imports.kind import Kind
from partnership.exchange.imports.row_reader import REFERENCE
from partnership.exchange.imports.settle import FIGURES

# By these names no field of a kind is asked for.
OF_THE_FILE = ("currency", "unit", "date", "numbers", "dates")
IN_WORDS = {
    "iso": "Year, month, day, with hyphens",
    "day_first": "Day first: 2/1/2006 is 2 January",
    "month_first": "Month first: 2/1/2006 is 1 February",
    "year_first": "Year first: 2006/1/2 is 2 January",
}


def questions_of(kind: Kind, said: Mapping[str, str]) -> dict[str, forms.Field]:
    """Currency, unit and date, as far as the kind asks, and how they are written."""
    has_days = any(one.reads is Reads.DAY for one in kind.fields)
    questions: dict[str, forms.Field] = {}
    if "currency" in kind.asks:
        questions["currency"] = _currency(said)
    if "unit" in kind.asks:
        questions["unit"] = _unit(said)
    if has_days:
        questions["date"] = DatePartsField(
            label="Date of the figures, where no column says it",
            subject="the figures",
            required=False,
            initial=said.get("date") or None,
        )
    if any(one.reads in FIGURES for one in kind.fields):
        questions["numbers"] = forms.ChoiceField(
            label="How are numbers written?",
            choices=[("", "As the figures show"), *((one, one) for one in STYLES)],
            required=False,
            initial=said.get("numbers", ""),
        )
    if has_days:
        questions["dates"] = forms.ChoiceField(
            label="How are dates written?",
            choices=[("", "As the dates show"), *((o, IN_WORDS[o]) for o in ORDERS)],
            required=False,
            initial=said.get("dates", ""),
        )
    return questions


def in_sentences(reads: Collection[Reads], asked: Asked) -> list[str]:
    """How cells of these sorts are read, where another way could be meant."""
    said = []
    style = next((name for name, one in STYLES.items() if one == asked.style), "")
    if style and not reads.isdisjoint(FIGURES):
        said.append(f"Numbers are read as {style}")
    if Reads.DAY in reads:
        order = next(name for name, one in ORDERS.items() if one is asked.order)
        said.append(f"Dates are read as written {_lowered(IN_WORDS[order])}")
    if Reads.AMOUNT in reads and asked.currency:
        said.append(f"Amounts that name no currency are in {asked.currency}")
    if Reads.AMOUNT in reads and asked.unit not in ("", "one"):
        said.append(f"Amounts that name no unit are in {asked.unit}s")
    if asked.on:
        said.append(f"Where a row has no date it is {long_day(asked.on)}")
    return said


def _lowered(words: str) -> str:
    return words[0].lower() + words[1:]


def same_in_every_row(kind: Kind, said: Mapping[str, str]) -> dict[str, forms.Field]:
    """A question for each field that can be the same in every row, by its name."""
    return {
        one.name: _constant(one, said.get(one.name, ""))
        for one in kind.fields
        if one.name not in (*OF_THE_FILE, REFERENCE)
        and one.reads not in (Reads.CURRENCY, Reads.DAY)
    }


def _currency(said: Mapping[str, str]) -> forms.Field:
    field = CurrencyField(
        label="Currency of amounts that name none",
        required=False,
        initial=said.get("currency", ""),
    )
    field.choices = [("Not stated", [("", "Each amount names its own")]), *CHOICES]
    return field


def _unit(said: Mapping[str, str]) -> forms.Field:
    words = {one: f"{one.capitalize()}s" for one in UNITS} | {"one": "Single units"}
    return forms.ChoiceField(
        label="Unit of amounts that name none",
        choices=[("", "Choose one"), *words.items()],
        initial=said.get("unit", ""),
        error_messages={"required": "Choose the unit of the amounts"},
    )


def _constant(one: ImportField, initial: str) -> forms.Field:
    label = f"{one.label}, the same in every row"
    if one.reads is not Reads.CHOICE:
        return forms.CharField(
            label=label, required=False, max_length=one.most, initial=initial
        )
    words = [(word, word.replace("_", " ").capitalize()) for word in one.words]
    return forms.ChoiceField(
        label=label,
        choices=[("", "Not stated"), *words],
        required=False,
        initial=initial,
    )
