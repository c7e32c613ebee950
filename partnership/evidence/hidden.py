"""Related records above the reader's ceiling: kept when saved, and named nowhere."""

from functools import cached_property
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

ABOVE_CEILING = "above your ceiling"
STAYS = "One is recorded that you may not see; it stays unless you choose another."


def is_hidden(field: forms.Field, key: Any) -> bool:
    """Whether this key is stored, but is none that the field lets its reader choose."""
    chooses = isinstance(field, forms.ModelChoiceField)
    if not chooses or key is None:
        return False
    return not field.queryset.filter(pk=key).exists()


class KeepsHidden(forms.ModelForm):
    """A form that keeps what its reader may not see where nothing else is chosen.

    Its choices must be limited to what the reader may see.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kept_hidden: set[str] = set()

    @cached_property
    def hidden(self) -> set[str]:
        """Questions whose stored answer is above the ceiling; a query for each."""
        if self.instance.pk is None:
            return set()
        keys = {
            field.name: getattr(self.instance, field.attname)
            for field in self.instance._meta.concrete_fields
            # Who may see the record may see its own marking.
            if field.many_to_one and field.name != "marking"
        }
        return {
            name
            for name, key in keys.items()
            if name in self.fields and is_hidden(self.fields[name], key)
        }

    def __getitem__(self, name: str) -> BoundField:
        """The question, which says if its stored answer stays.

        Every use of a field comes through here, after every subclass has set it up.
        """
        if name in self.fields and name in self.hidden:
            field = self.fields[name]
            field.required = False
            field.empty_label = "Stays as it is"
            field.help_text = STAYS
        return super().__getitem__(name)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for name in self.hidden:
            if name in cleaned and cleaned[name] is None:
                cleaned[name] = getattr(self.instance, name)
                self.kept_hidden.add(name)
        return cleaned
