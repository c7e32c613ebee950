"""Seal the change history (docs/decisions/0013-seals.md)."""

from datetime import date

from django.db import connection

from partnership.evidence.models import Seal


def seal_history(on: date) -> Seal | None:
    """Seal what was recorded since the seal before; the newest seal, or None.

    A second run finds nothing new. Two at once take turns; a writer that is under way
    for longer than five seconds makes it fail with an OperationalError.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT seal_history(%s)", [on])
    return Seal.objects.order_by("-number").first()
