"""What a mandate rests on, in Django's admin: no circle there either."""

from typing import Any

from coalition.mandates.actions import dependency_refusal, one_at_a_time
from partnership.evidence.admin_forms import RecordAdminForm


class DependencyAdminForm(RecordAdminForm):
    """Refuses what the page of a mandate refuses, and holds others off until saved."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        mandate, depends_on = cleaned.get("mandate"), cleaned.get("depends_on")
        if mandate and depends_on:
            one_at_a_time()
            refusal = dependency_refusal(mandate, depends_on, self.instance.pk)
            if refusal:
                self.add_error("depends_on", refusal)
        return cleaned
