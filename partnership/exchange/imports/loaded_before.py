"""Whether the same file was loaded before as somebody else's, or as something else."""

from datetime import date
from typing import Any, NamedTuple

from django.utils import timezone

from partnership.evidence.models import Marking
from partnership.exchange.imports.registry import KINDS
from partnership.exchange.models import DataImport, ImportState

MOST_TOLD = 5


class LoadedBefore(NamedTuple):
    """An earlier load of the same bytes; the sender is empty where it is not told."""

    on: date
    who: str
    sender: str
    title: str

    def __str__(self) -> str:
        sender = f" from {self.sender}" if self.sender else ""
        return f"on {self.on:%-d %B %Y} by {self.who}, as {self.title}{sender}"


def loaded_before(
    kind: str, sender: str, sha256: str, reader: Any
) -> list[LoadedBefore]:
    """The newest loads of a file that are not of this kind and sender.

    Who holds the file knows what is in it; whose it was said to be stands with the
    import, which only its maker and who administers imports see.
    """
    same = DataImport.objects.filter(
        sha256=sha256,
        state=ImportState.LOADED,
        marking__in=Marking.objects.visible_to(reader),
    ).exclude(kind=kind, sender=sender)
    newest = list(
        same.select_related("made_by").order_by("-loaded_at", "-pk")[:MOST_TOLD]
    )
    whole = reader.has_perm("exchange.view_dataimport")
    return [
        LoadedBefore(
            on=timezone.localdate(one.loaded_at),
            who=str(one.made_by) if one.made_by else "a command",
            sender=one.sender if whole or one.made_by_id == reader.pk else "",
            title=KINDS[one.kind].title if one.kind in KINDS else one.kind,
        )
        for one in newest
    ]
