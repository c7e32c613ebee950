"""What the filters of a page ask for, in words: their boxes are not on paper."""

from django import forms, template
from django.forms.boundfield import BoundField

register = template.Library()


@register.filter
def asked_for(form: forms.Form) -> str:
    """Such as: status “Open”; lead “Denmark”. Empty where nothing was asked for."""
    if not form.is_bound:
        return ""
    asked = [field for field in form.visible_fields() if not field.errors]
    said = [(field, _words(field)) for field in asked]
    return "; ".join(f"{one.label.lower()} “{words}”" for one, words in said if words)


def _words(field: BoundField) -> str:
    """The answer as the reader chose it from a list, or as they typed it."""
    asked, typed = field.field, field.data
    if typed in (None, "", [], [""]):
        return ""
    if isinstance(asked, forms.ModelChoiceField):
        chosen = field.form.cleaned_data.get(field.name)
        many = isinstance(asked, forms.ModelMultipleChoiceField)
        return ", ".join(str(one) for one in (chosen if many else [chosen]))
    if isinstance(asked, forms.ChoiceField):
        labels = {str(key): str(label) for key, label in asked.choices}
        several = typed if isinstance(typed, list) else [typed]
        return ", ".join(labels.get(one, one) for one in several)
    return str(typed)
