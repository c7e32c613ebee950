"""Make, use and revoke the tokens with which programs read the API (decision 45)."""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from ipaddress import ip_interface

from django.db import transaction
from django.utils import timezone

from partnership.accounts.audit import Origin, record
from partnership.accounts.models import ApiToken, AuditKind, User
from partnership.accounts.models.api_token import PREFIX, TOKENS_AT_MOST
from partnership.accounts.models.invitation import digest
from partnership.accounts.rights import Refused
from partnership.accounts.token_limits import TokenLimits
from partnership.evidence.models import Marking

TOO_MANY = f"You have {TOKENS_AT_MOST} tokens that work. Revoke one first."
# Within this time a token's further uses are not written down.
NOTED_EVERY = timedelta(minutes=5)


class TokenRefused(Exception):
    """The token does not work; the message says why, for the audit log alone."""

    def __init__(self, because: str, about: User | None = None) -> None:
        super().__init__(because)
        self.about = about


@dataclass(frozen=True)
class Wish:
    """What somebody asks of a new token."""

    name: str
    scopes: list[str]
    ceiling: Marking
    with_caveats: bool
    days: int


@transaction.atomic
def make_token(person: User, wish: Wish, *, origin: Origin, at: datetime) -> str:
    """A new token, which nobody can read again; Refused if there are many."""
    User.objects.select_for_update(of=["self"]).get(pk=person.pk)
    if person.api_tokens.open(at).count() >= TOKENS_AT_MOST:
        raise Refused(TOO_MANY)
    secret = PREFIX + secrets.token_urlsafe(32)
    token = person.api_tokens.create(
        name=wish.name,
        digest=digest(secret),
        scopes=wish.scopes,
        ceiling=wish.ceiling,
        with_caveats=wish.with_caveats,
        made_at=at,
        expires_at=at + timedelta(days=wish.days),
    )
    record(
        AuditKind.API_TOKEN_MADE,
        origin,
        about=person,
        token=token.pk,
        scopes=token.scopes_in_words,
        ceiling=wish.ceiling.name,
        caveats="with" if wish.with_caveats else "without",
        expires_at=token.expires_at.isoformat(timespec="minutes"),
    )
    return secret


@transaction.atomic
def revoke_token(
    person: User, pk: int, *, origin: Origin, at: datetime, because: str = ""
) -> bool:
    """Stop one of this person's tokens; False if none of theirs works by its number."""
    revoked = person.api_tokens.filter(pk=pk).revoke(at)
    _say_revoked(person, revoked, origin, because)
    return bool(revoked)


@transaction.atomic
def revoke_every_token(
    person: User, *, origin: Origin, at: datetime, because: str
) -> int:
    """Stop all tokens of a person, as its sessions end; count them."""
    revoked = person.api_tokens.open(at).revoke(at)
    _say_revoked(person, revoked, origin, because)
    return len(revoked)


def _say_revoked(
    person: User, revoked: list[int], origin: Origin, because: str
) -> None:
    kind = AuditKind.API_TOKEN_REVOKED
    for pk in revoked:
        record(kind, origin, about=person, token=pk, because=because)


def use_token(secret: str, *, origin: Origin, at: datetime) -> User:
    """Whom this token lets read now, within its limits; TokenRefused if it does not.

    One look-up by the digest, whether the token is known or not: what it finds, and
    how soon, says nothing of any other token.
    """
    found = ApiToken.objects.with_secret(secret)
    token = found.select_related("person__ceiling", "ceiling").first()
    if token is None:
        raise TokenRefused("API token unknown")
    person = token.person
    if because := _refusal(token, at):
        raise TokenRefused(because, person)
    if _is_worth_noting(token, at):
        _note_use(token, replace(origin, by=person, name=person.username), at)
    person.limits = TokenLimits.of(token)
    return person


def _refusal(token: ApiToken, at: datetime) -> str:
    if token.revoked_at:
        return "API token revoked"
    if token.expires_at <= at:
        return "API token expired"
    if not token.person.is_active:
        return "API token of a closed account"
    return ""


def _is_worth_noting(token: ApiToken, at: datetime) -> bool:
    return _is_new_day(token, at) or at - token.last_used_at >= NOTED_EVERY


def _is_new_day(token: ApiToken, at: datetime) -> bool:
    last = token.last_used_at
    return last is None or timezone.localdate(last) < timezone.localdate(at)


@transaction.atomic
def _note_use(token: ApiToken, origin: Origin, at: datetime) -> None:
    """Write down when and from where; the first use of a day goes into the log too."""
    last = token.last_used_at
    # Of two at once, one is the first.
    unchanged = ApiToken.objects.filter(pk=token.pk, last_used_at=last)
    noted = unchanged.update(last_used_at=at, last_used_from=network(origin.address))
    if noted and _is_new_day(token, at):
        record(AuditKind.API_TOKEN_USED, origin, about=token.person, token=token.pk)


def network(address: str | None) -> str:
    """The network of an address, such as 192.0.2.0/24; "" if there is none."""
    if not address:
        return ""
    length = 48 if ":" in address else 24
    return str(ip_interface(f"{address}/{length}").network)
