"""What somebody typed into a form while their session had ended.

Each form carries a signed token that names its reader and its address. A form that
comes back without a session, but with that token, is kept in the new session until its
writer has signed in again; without the token nothing is kept, so strangers store
nothing (docs/decisions/0014-edit-without-loss.md).
"""

from datetime import timedelta
from typing import Any

from django.core import signing
from django.http import HttpRequest, QueryDict

TOKEN = "signed_form"
SESSION_KEY = "kept_text"
SALT = "partnership.evidence.kept_text"
# A form that was opened on Friday can still be sent on Monday.
TOKEN_AGE = timedelta(days=4)
MOST_FORMS = 3
MOST_ANSWERS = 500
MOST_CHARACTERS = 256 * 1024
NEVER_KEPT = {TOKEN, "csrfmiddlewaretoken", "clash"}


def sign_form(request: HttpRequest) -> str:
    """The token of a form on this page for this reader."""
    return signing.dumps([request.user.pk, request.get_full_path()], salt=SALT)


def writer_of(request: HttpRequest) -> int | None:
    """For whom the form that was sent here was made; None without a good token."""
    token = request.POST.get(TOKEN, "")
    try:
        writer, address = signing.loads(token, salt=SALT, max_age=TOKEN_AGE)
    except signing.BadSignature:
        return None
    return writer if address == request.get_full_path() else None


def keep(request: HttpRequest) -> bool:
    """Keep what was typed for its writer's return; False if that may not be."""
    writer = writer_of(request) if request.method == "POST" else None
    typed = [] if request.FILES else _typed(request.POST)
    if writer is None or not _fits(typed):
        return False
    kept = request.session.get(SESSION_KEY, {})
    address = request.get_full_path()
    kept.pop(address, None)
    newest = list(kept.items())[1 - MOST_FORMS :]
    request.session[SESSION_KEY] = {
        **dict(newest),
        address: {"writer": writer, "typed": typed},
    }
    return True


def give_back(request: HttpRequest) -> QueryDict | None:
    """What this reader typed into the form at this address, once."""
    kept = request.session.get(SESSION_KEY, {})
    entry = kept.pop(request.get_full_path(), None)
    if entry is None or entry["writer"] != request.user.pk:
        return None
    request.session.modified = True
    typed = QueryDict(mutable=True)
    for name, value in entry["typed"]:
        typed.appendlist(name, value)
    # The choices of a conflict page are made again, on what is then stored.
    if typed.get("opened_version"):
        typed["version"] = typed["opened_version"]
    return typed


def forget_what_others_typed(request: HttpRequest) -> None:
    """Drop what was kept for somebody else than who has signed in."""
    kept = request.session.get(SESSION_KEY)
    if not kept:
        return
    own = {key: one for key, one in kept.items() if one["writer"] == request.user.pk}
    if own != kept:
        request.session[SESSION_KEY] = own


def _typed(posted: QueryDict) -> list[tuple[str, Any]]:
    return [
        (name, value)
        for name, values in posted.lists()
        if name not in NEVER_KEPT
        and not name.startswith("keep_")
        and "password" not in name
        for value in values
    ]


def _fits(typed: list[tuple[str, Any]]) -> bool:
    characters = sum(len(name) + len(value) for name, value in typed)
    return len(typed) <= MOST_ANSWERS and characters <= MOST_CHARACTERS
