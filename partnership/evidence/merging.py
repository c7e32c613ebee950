"""Two edits of one record, put together: fill the form with what the merge would be."""

from typing import Any

from django import forms
from django.http import QueryDict

from partnership.evidence.forms import RecordForm
from partnership.evidence.hidden import is_hidden


def show_merged(form: RecordForm) -> None:
    """Put what a colleague saved into a merge that has errors, before it is shown.

    Else the form would show, and then write, the older values that the reader had let
    go. If yet another edit was saved since, the reader meets it again on the conflict
    page instead.
    """
    if not form.kept_theirs:
        return
    stored = form.stored()
    answers = form.data.copy()
    if answers.get("version") != str(stored.version):
        answers["version"] = answers.get("opened_version", "")
    else:
        answers["opened_version"] = answers["version"]
        for name in form.kept_theirs & set(form.record_fields):
            _fill(answers, form, name, getattr(stored, name))
    form.data = answers


def _fill(answers: QueryDict, form: RecordForm, name: str, value: Any) -> None:
    """Write a stored value as the browser would send it."""
    field, html_name = form.fields[name], form.add_prefix(name)
    if is_hidden(field, getattr(value, "pk", None)):
        value = None  # it stays, and is named nowhere
    if isinstance(field.widget, forms.MultiWidget):
        parts = field.widget.decompress(value)
        for suffix, part in zip(field.widget.widgets_names, parts, strict=True):
            answers[html_name + suffix] = "" if part is None else str(part)
    elif value is False:
        answers.pop(html_name, None)
    else:
        sent = field.prepare_value(value)
        answers[html_name] = "" if sent is None else str(sent)
