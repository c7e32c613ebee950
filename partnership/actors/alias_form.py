"""The form for another name of an actor."""

from typing import Any

from partnership.actors.matching.words import key
from partnership.actors.models import Alias
from partnership.evidence.admin_forms import RecordAdminForm


class AliasForm(RecordAdminForm):
    """A name that one sender, or everybody, means one actor by."""

    def clean(self) -> dict[str, Any]:
        """Refuse a second actor for a name that the reader sees another one have."""
        cleaned = super().clean()
        name, sender = cleaned.get("name"), cleaned.get("sender") or ""
        if name:
            self.instance.normalised = key(name)
            # What its fields let the reader choose is what the reader may see.
            seen = Alias.objects.filter(
                actor__in=self.fields["actor"].queryset,
                marking__in=self.fields["marking"].queryset,
            )
            same = seen.same(key(name), sender).exclude(pk=self.instance.pk)
            other = same.select_related("actor").first()
            if other:
                self.add_error("name", f"This name stands for {other.actor} already")
        return cleaned
