"""End the mails of a reader: on their own page, or by the link that stands in each.

The link needs no sign-in (RFC 8058), so it can do this one thing: it is signed for one
person, ends their mails and shows nothing about them.
"""

from datetime import datetime

from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.urls import reverse

from partnership.accounts.audit import Origin, record
from partnership.accounts.models import AuditKind, User
from partnership.dashboard.models import OverviewChoice

SALT = "partnership.dashboard.mail.ending"


def ending_address(person: User) -> str:
    """The address on this site that ends the mails of one person."""
    return reverse("dashboard:overviews_end", args=[Signer(salt=SALT).sign(person.pk)])


def person_of(token: str) -> int | None:
    """Whose mails a link ends; None if it is not ours, or from a former secret key."""
    try:
        return int(Signer(salt=SALT).unsign(token))
    except (BadSignature, ValueError):
        return None


@transaction.atomic
def end_mails(person_pk: int, *, origin: Origin, because: str) -> bool:
    """Take the choice back; whether there was one. A second time changes nothing."""
    choice = OverviewChoice.objects.filter(person=person_pk).select_for_update(
        of=["self"]
    )
    found = choice.select_related("person").first()
    if found is None:
        return False
    said = {"was": found.in_words, "now": "none", "because": because}
    found.delete()
    record(AuditKind.MAIL_CHOSEN, origin, about=found.person, **said)
    return True


@transaction.atomic
def choose_mails(
    person: User,
    *,
    rhythm: str,
    weekday: int | None,
    hour: int,
    origin: Origin,
    at: datetime,
) -> OverviewChoice:
    """Keep a reader's choice in the place of the one before."""
    values = {"rhythm": rhythm, "weekday": weekday, "hour": hour, "chosen_at": at}
    choice, _ = OverviewChoice.objects.update_or_create(person=person, defaults=values)
    record(AuditKind.MAIL_CHOSEN, origin, about=person, now=choice.in_words)
    return choice
