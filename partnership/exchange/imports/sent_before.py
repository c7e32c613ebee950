"""What a sender has called by its references in earlier files."""

from collections.abc import Sequence

from django.db.models import Model

from partnership.exchange.models import ImportedRecord


class SentBefore:
    """The records of one kind and sender, by the references of their rows.

    A sender's first file, of a million rows perhaps, asks once and not a thousand
    times. What the file itself adds meanwhile is none: a reference stands in it once.
    """

    def __init__(self, kind: str, sender: str) -> None:
        self._kind, self._sender = kind, sender
        sent = ImportedRecord.objects.standing().filter(kind=kind, sender=sender)
        self._is_any = sent.exists()

    def named(self, model: type[Model], references: Sequence[str]) -> dict[int, str]:
        """The references by the keys of the records; the newest one of each."""
        if not self._is_any:
            return {}
        sent = ImportedRecord.objects.named(self._kind, self._sender, list(references))
        of_model = sent.filter(model=model._meta.label_lower)
        return dict(of_model.values_list("object_id", "reference"))
