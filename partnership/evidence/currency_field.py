"""The question for a currency: every one of ISO 4217, the common ones first."""

from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from partnership.evidence.currencies import CHOICES

SELECTED = mark_safe(" selected")


class CurrencySelect(forms.Select):
    """A select of some two hundred: Django renders two templates for each."""

    def render(
        self, name: str, value: Any, attrs: Any = None, renderer: Any = None
    ) -> SafeString:
        attributes = flatatt({"name": name, **self.build_attrs(self.attrs, attrs)})
        chosen = self.format_value(value)
        groups = format_html_join(
            "\n",
            '<optgroup label="{}">{}</optgroup>',
            ((group, _options(options, chosen)) for group, options in self.choices),
        )
        return format_html("<select{}>{}</select>", attributes, groups)


def _options(options: list[tuple[str, str]], chosen: list[str]) -> SafeString:
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((code, SELECTED if code in chosen else "", label) for code, label in options),
    )


class CurrencyField(forms.ChoiceField):
    """One currency, by its code."""

    widget = CurrencySelect

    def __init__(self, *, label: str = "Currency", **kwargs: Any) -> None:
        super().__init__(choices=CHOICES, label=label, **kwargs)
