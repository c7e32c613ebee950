"""What may leave by e-mail: a reader's own rights and sight, under the mail's ceiling.

A mailbox is no marked network, and a mail can be passed on: nothing above the ceiling
that the administrators set goes out, and nothing with a caveat (decision 56).
"""

from dataclasses import dataclass

from partnership.accounts.models import User
from partnership.evidence.models import Marking, Programme

READING = "view_"


@dataclass(frozen=True)
class MailLimits:
    """What the mail leaves of its reader's rights and sight; as a token's limits do."""

    marking_ids: frozenset[int]

    def allows(self, permission: str) -> bool:
        """A mail reads; it changes nothing and takes no files."""
        return permission.partition(".")[2].startswith(READING)


@dataclass(frozen=True)
class Sight:
    """The reader as the mail has them, and whether they see more on the page."""

    reader: User
    ceiling: Marking
    leaves_out: bool


def ceiling_of(programme: Programme) -> Marking | None:
    """The highest marking that may leave; unless set, the lowest of the scheme."""
    if programme.mail_ceiling:
        return programme.mail_ceiling
    scheme = programme.default_marking.scheme_id
    plain = Marking.objects.plain().filter(scheme=scheme)
    return plain.order_by("rank", "code").first()


def may_leave(ceiling: Marking) -> frozenset[int]:
    """The markings that may leave: up to the ceiling, and none with a caveat."""
    up_to = Marking.objects.plain().filter(rank__lte=ceiling.rank)
    return frozenset(up_to.order_by().values_list("pk", flat=True))


def sight_of(person: User, ceiling: Marking) -> Sight:
    """The person as they are now, under the ceiling of the mail.

    What is left out follows from rights alone, never from what is on record.
    """
    leaving = may_leave(ceiling)
    on_the_page = set(person.visible_marking_ids)
    reader = User.objects.select_related("ceiling").get(pk=person.pk)
    reader.limits = MailLimits(leaving)
    return Sight(reader, ceiling, leaves_out=not on_the_page <= leaving)
