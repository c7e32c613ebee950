"""Make, use and revoke the keys with which calendar programs read a feed."""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from django.db import transaction
from django.db.models import QuerySet

from partnership.accounts.audit import Origin, is_first_for_a_while, record
from partnership.accounts.calendar_feeds import FEEDS, Feed
from partnership.accounts.models import AuditKind, CalendarKey, User
from partnership.accounts.models.calendar_key import KEYS_AT_MOST, VALID_FOR
from partnership.accounts.models.invitation import digest
from partnership.accounts.rights import Refused
from partnership.evidence.models import Marking

TOO_MANY = f"You have {KEYS_AT_MOST} keys that work. Revoke one first."


@dataclass(frozen=True)
class FeedReader:
    """A key's sight: what its person may see now, up to the ceiling of the feed.

    What bears a caveat never leaves by a feed: a program may show it to others.
    """

    person: User
    ceiling: Marking

    @cached_property
    def visible_marking_ids(self) -> list[int]:
        """The markings without a caveat, of that rank or below, that both may see."""
        return list(
            Marking.objects.plain()
            .filter(pk__in=self.person.visible_marking_ids, rank__lte=self.ceiling.rank)
            .values_list("pk", flat=True)
        )


def ceilings_of(person: User) -> QuerySet[Marking]:
    """The ceilings that this person may give a feed, the lowest first."""
    seen = Marking.objects.plain().visible_to(person)
    return seen.order_by("rank", "pk")


@transaction.atomic
def make_key(
    person: User,
    feed: Feed,
    *,
    name: str,
    ceiling: Marking,
    origin: Origin,
    at: datetime,
) -> str:
    """A new key's secret, which nobody can read again; Refused if there are many."""
    User.objects.select_for_update(of=["self"]).get(pk=person.pk)
    if person.calendar_keys.open(at).count() >= KEYS_AT_MOST:
        raise Refused(TOO_MANY)
    token = secrets.token_urlsafe(32)
    expires_at = at + VALID_FOR
    key = person.calendar_keys.create(
        feed=feed.name,
        name=name,
        digest=digest(token),
        ceiling=ceiling,
        made_at=at,
        expires_at=expires_at,
    )
    record(
        AuditKind.CALENDAR_KEY_MADE,
        origin,
        about=person,
        feed=feed.name,
        key=key.pk,
        ceiling=ceiling.name,
        expires_at=expires_at.isoformat(timespec="minutes"),
    )
    return token


@transaction.atomic
def revoke_key(
    person: User, pk: int, *, origin: Origin, at: datetime, because: str = ""
) -> bool:
    """Stop one of this person's keys; False if none of theirs works by this number."""
    revoked = person.calendar_keys.filter(pk=pk).revoke(at)
    _say_revoked(person, revoked, origin, because)
    return bool(revoked)


@transaction.atomic
def revoke_every_key(
    person: User, *, origin: Origin, at: datetime, because: str
) -> int:
    """Stop all keys of a person, as its sessions end; count them.

    A stranger may have made one.
    """
    revoked = person.calendar_keys.open(at).revoke(at)
    _say_revoked(person, revoked, origin, because)
    return len(revoked)


def _say_revoked(
    person: User, revoked: list[int], origin: Origin, because: str
) -> None:
    kind = AuditKind.CALENDAR_KEY_REVOKED
    for pk in revoked:
        record(kind, origin, about=person, key=pk, because=because)


def use_key(
    token: str, feed_name: str, *, origin: Origin, at: datetime
) -> FeedReader | None:
    """Whom this secret lets read the feed now; None for whatever does not.

    One look-up by the digest, whether the secret is known or not: what it finds, and
    how soon, says nothing of any other secret.
    """
    found = CalendarKey.objects.with_secret(token)
    key = found.select_related("person__ceiling", "ceiling").first()
    if refused := _refusal(key, feed_name, at):
        about = key.person if key else None
        if about:
            origin = replace(origin, name=about.username)
        if is_first_for_a_while(origin, AuditKind.REFUSED):
            record(AuditKind.REFUSED, origin, about=about, because=refused)
        return None
    CalendarKey.objects.filter(pk=key.pk).update(last_used_at=at)
    return FeedReader(key.person, key.ceiling)


def _refusal(key: CalendarKey | None, feed_name: str, at: datetime) -> str:
    if key is None:
        return "calendar key unknown"
    if key.feed != feed_name:
        return "calendar key of another feed"
    if key.revoked_at or key.expires_at <= at:
        return "calendar key revoked" if key.revoked_at else "calendar key expired"
    if not key.person.is_active:
        return "calendar key of a closed account"
    if not key.person.has_perm(FEEDS[feed_name].permission):
        return "calendar key without the right to the feed"
    return ""
