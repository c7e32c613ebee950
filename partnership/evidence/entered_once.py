"""A form that is sent twice writes once, also while the first is being saved."""

import json
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import IntegrityError, transaction
from django.http import HttpRequest

from partnership.evidence.models import SentForm

ALREADY_RECORDED = (
    "This is recorded already: the form was sent twice. Open the page again to record"
    " another one"
)
SAME_AGAIN = (
    "You have recorded exactly this already. If this is another one, save it again"
)
# What differs each time that a page is opened, whatever is typed into it.
OF_THE_PAGE = {"csrfmiddlewaretoken", "signed_form", "entry_token", "again", "next"}


class AlreadySent(Exception):
    """A record of this very form is written, or is being written now."""


def enter_once(token: UUID | None, message: str = ALREADY_RECORDED) -> None:
    """Take the form's token, in the transaction that writes its record.

    Waits for the same form if it is being saved; raises AlreadySent if that succeeds.
    """
    if token is None:
        return
    try:
        with transaction.atomic():
            SentForm.objects.create(token=token)
    except IntegrityError as twice:
        raise AlreadySent(message) from twice


def is_entered(token: UUID | None) -> bool:
    """Whether a record of this form is written already."""
    return token is not None and SentForm.objects.filter(token=token).exists()


def answers_token(request: HttpRequest) -> UUID:
    """The same for the same answers of one person to one page.

    Back in a browser opens the form anew, with another token, and fills in what was
    typed before.
    """
    answers = [
        (name, values)
        for name, values in sorted(request.POST.lists())
        if name not in OF_THE_PAGE
    ]
    said = [request.user.pk, request.get_full_path(), answers]
    return uuid5(NAMESPACE_URL, json.dumps(said))
