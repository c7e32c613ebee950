"""Removing a record in Django's admin: by name, with a reason, as it was read."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from partnership.evidence.admin_conflict import fingerprint
from partnership.evidence.ceiling_admin import CeilingAdmin
from partnership.evidence.history import change_by

CHANGED = (
    "A colleague changed this record after you opened this page. Nothing is removed."
    " Read it again, then decide."
)


class DeletionAdmin(CeilingAdmin):
    """An admin that removes one row at a time, and only the row that was read."""

    delete_confirmation_template = "evidence/delete_confirmation.html"

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        with change_by(request.user, reason="removed in the administration"):
            super().delete_model(request, obj)

    def has_delete_permission(
        self, request: HttpRequest, obj: Any | None = None
    ) -> bool:
        """One at a time and by name; never many by a tick."""
        return obj is not None and super().has_delete_permission(request, obj)

    @transaction.atomic
    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """Ask, and remove the row unless it has changed since the question."""
        rows = self.get_queryset(request).select_for_update(of=("self",))
        row = rows.filter(pk=object_id).first() if object_id.isdecimal() else None
        opened = fingerprint(row) if row else ""
        if request.method == "POST" and request.POST.get("opened_row") != opened:
            messages.error(request, CHANGED)
            return redirect(request.get_full_path())
        context = {**(extra_context or {}), "opened_row": opened}
        return super().delete_view(request, object_id, context)
