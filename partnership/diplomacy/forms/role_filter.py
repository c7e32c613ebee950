"""Whose role is shown; its state is the address."""

from datetime import date
from typing import Any

from django import forms

from partnership.diplomacy.organisations.role import organisations
from partnership.evidence.named import NamedField


class RoleFilter(forms.Form):
    """One organisation, or all of them."""

    organisation = NamedField(
        kind="organisation",
        codes=("slug", "name"),
        label="Organisation",
        empty_label="All organisations",
    )

    def __init__(self, *args: Any, on: date, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = organisations(on, reader)
