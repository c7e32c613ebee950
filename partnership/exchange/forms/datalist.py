"""A text with earlier answers to choose from, where typing another is as good."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


class TextWithChoices(forms.TextInput):
    """A text input with a list; several inputs may share one by its `list_id`."""

    def __init__(self, list_id: str, known: Sequence[str] | None = None) -> None:
        super().__init__(attrs={"list": list_id, "autocomplete": "off"})
        self.list_id, self.known = list_id, known

    def render(
        self, name: str, value: Any, attrs: Any = None, renderer: Any = None
    ) -> SafeString:
        """The input and, where this one has it, its list."""
        field = super().render(name, value, attrs, renderer)
        if self.known is None:
            return field
        options = format_html_join(
            "", '<option value="{}"></option>', ((one,) for one in self.known)
        )
        return format_html(
            '{}<datalist id="{}">{}</datalist>', field, self.list_id, options
        )
