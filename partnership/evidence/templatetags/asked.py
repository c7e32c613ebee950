"""What a filter form asks for, in words: paper has no form."""

from datetime import date
from typing import Any

from django import template
from django.forms import BaseForm, BoundField, ChoiceField, ModelChoiceField
from django.utils.choices import flatten_choices

from partnership.evidence.templatetags.display import date_words

register = template.Library()


@register.filter
def asked_in_words(form: BaseForm) -> str:
    """Status: Leaving; Evidence: Firm sources only. Empty if it asks for nothing."""
    said = ((bound.label, _answer(bound)) for bound in form.visible_fields())
    return "; ".join(f"{label}: {words}" for label, words in said if words)


def _answer(bound: BoundField) -> str:
    """What was chosen or typed in one field; empty if nothing was, or it is wrong."""
    asked = getattr(bound.form, "cleaned_data", {}).get(bound.name)
    if asked is None or asked is False:
        return ""
    if isinstance(asked, list):
        return ", ".join(_words(bound, one) for one in asked)
    return _words(bound, asked)


def _words(bound: BoundField, asked: Any) -> str:
    if asked is True:
        return "yes"
    field = bound.field
    if isinstance(asked, date):
        of_months = getattr(field.widget, "input_type", "") == "month"
        return date_words(asked, "month" if of_months else "day")
    if isinstance(field, ChoiceField) and not isinstance(field, ModelChoiceField):
        labels = dict(flatten_choices(field.choices))
        return str(labels.get(asked, asked)) if asked else ""
    return str(asked)
