"""A form that is sent twice writes once, also while the first is being saved."""

from uuid import UUID

from django.db import IntegrityError, transaction

from partnership.evidence.models import SentForm

ALREADY_RECORDED = (
    "This is recorded already: the form was sent twice. Open the page again to record"
    " another one"
)


class AlreadySent(Exception):
    """A record of this very form is written, or is being written now."""


def enter_once(token: UUID | None) -> None:
    """Take the form's token, in the transaction that writes its record.

    Waits for the same form if it is being saved; raises AlreadySent if that succeeds.
    """
    if token is None:
        return
    try:
        with transaction.atomic():
            SentForm.objects.create(token=token)
    except IntegrityError as twice:
        raise AlreadySent(ALREADY_RECORDED) from twice


def is_entered(token: UUID | None) -> bool:
    """Whether a record of this form is written already."""
    return token is not None and SentForm.objects.filter(token=token).exists()
