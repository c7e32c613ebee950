"""Filters that choose one record by its slug, its name or another code."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.forms.models import ModelChoiceIterator
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

SELECTED = mark_safe(" selected")


class NamedChoices(ModelChoiceIterator):
    """The code and the name of each record; nothing else of it is read."""

    def __iter__(self) -> Iterator[tuple[str, str]]:
        if self.field.empty_label is not None:
            yield ("", self.field.empty_label)
        code = self.field.to_field_name
        yield from self.queryset.values_list(code, "name").iterator()


class LongSelect(forms.Select):
    """A select for hundreds of options: Django renders two templates for each."""

    def render(
        self, name: str, value: Any, attrs: Any = None, renderer: Any = None
    ) -> SafeString:
        attributes = flatatt({"name": name, **self.build_attrs(self.attrs, attrs)})
        chosen = self.format_value(value)
        options = format_html_join(
            "\n",
            '<option value="{}"{}>{}</option>',
            (
                (code, SELECTED if str(code) in chosen else "", label)
                for code, label in self.choices
            ),
        )
        return format_html("<select{}>\n{}\n</select>", attributes, options)


class NamedField(forms.ModelChoiceField):
    """One record, found by its codes, as people type them; addresses have the first."""

    iterator = NamedChoices
    widget = LongSelect

    def __init__(self, *, kind: str, codes: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(None, required=False, to_field_name=codes[0], **kwargs)
        self.kind, self.codes = kind, codes

    def to_python(self, value: Any) -> Any:
        text = str(value or "").strip()
        if not text:
            return None
        matches = Q()
        for code in self.codes:
            matches |= Q(**{f"{code}__iexact": text})
        found = self.queryset.filter(matches).first()
        if found is None:
            raise ValidationError(f"No {self.kind} called “{text[:60]}” is recorded.")
        return found
