"""The identifier of a pledge as an IATI activity, which stays the same for ever."""

import re
from collections.abc import Iterable
from datetime import UTC
from typing import Any

from django.db.models import Q

from donors.models import Pledge

# Our key and the instant of recording: no other installation has both.
ENDING = re.compile(r"-(\d{1,18})-(\d{20})$")


def ending_of(pledge: Pledge) -> str:
    """How the identifier of a pledge ends that began here."""
    return f"-{pledge.pk}-{pledge.created_at.astimezone(UTC):%Y%m%d%H%M%S%f}"


def identifier_of(pledge: Pledge, reporter: str) -> str:
    """The one under which it came, or the reporter's own and ours after it."""
    return pledge.iati_identifier or reporter + ending_of(pledge)


def find_pledge(identifier: str, reader: Any) -> int | None:
    """The key of the pledge of this identifier, if the reader may see it."""
    found = find_pledges([identifier]).get(identifier)
    seen = Pledge.objects.visible_to(reader)
    return found.pk if found and seen.filter(pk=found.pk).exists() else None


def find_pledges(identifiers: Iterable[str]) -> dict[str, Pledge]:
    """The pledges that are recorded under these identifiers, seen or not."""
    wanted = set(identifiers)
    ours = {one: match for one in wanted if (match := ENDING.search(one))}
    keys = [int(match[1]) for match in ours.values()]
    known = Pledge.objects.filter(
        Q(iati_identifier__in=wanted) | Q(iati_identifier="", pk__in=keys)
    ).order_by("pk")
    found = {one.iati_identifier: one for one in known if one.iati_identifier}
    began_here = {ending_of(one): one for one in known if not one.iati_identifier}
    for identifier, match in ours.items():
        pledge = began_here.get(match[0])
        if pledge and identifier not in found:
            found[identifier] = pledge
    return found
