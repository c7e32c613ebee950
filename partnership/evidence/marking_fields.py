"""Questions that are answered with a marking, in words that tell them apart."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from partnership.evidence.models import Marking


class MarkingField(forms.ModelChoiceField):
    """What a record bears. The queryset holds what its editor may see."""

    def label_from_instance(self, obj: Marking) -> str:
        """Such as: Restricted (UK scheme of 2006)."""
        return f"{obj.name} ({obj.note})" if obj.note else obj.name


class CeilingField(MarkingField):
    """What a person may see at most: a plain marking, and what it is elsewhere."""

    def __init__(self, queryset: QuerySet[Marking], **kwargs: Any) -> None:
        plain = queryset.plain().select_related("scheme")
        likes = plain.prefetch_related("equivalents__ceiling__scheme")
        super().__init__(likes, **kwargs)

    def label_from_instance(self, obj: Marking) -> str:
        """Such as: Restricted (UK scheme of 2006), like Official-Sensitive (…)."""
        likes = [
            f"{one.ceiling.name} ({one.ceiling.scheme.name})"
            for one in obj.equivalents.all()
        ]
        own = f"{obj.name} ({obj.scheme.name})"
        return f"{own}, like {' or '.join(likes)}" if likes else own
