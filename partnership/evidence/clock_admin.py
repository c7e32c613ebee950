"""Django's admin under the two clocks, which its lists would take for filters."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.http import HttpRequest

CLOCKS = {"as_at", "as_known"}


class ClockedList(ChangeList):
    """A list that stays in the past: an unknown filter would lead to the present."""

    def get_filters_params(self, params: dict[str, Any] | None = None) -> dict:
        found = super().get_filters_params(params)
        return {name: value for name, value in found.items() if name not in CLOCKS}


class ClockedAdmin(admin.ModelAdmin):
    """An admin whose lists can be asked with either clock."""

    def get_changelist(self, request: HttpRequest, **options: Any) -> type[ClockedList]:
        return ClockedList
