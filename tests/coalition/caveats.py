"""A marking that only one desk may see, and somebody of that desk."""

from partnership.accounts.models import NeedToKnow
from partnership.evidence.models import Marking, MarkingGroup, NeedToKnowGroup
from tests.factories import make_marking, make_user


def make_desk(plain="official", desk="desk"):
    """The plain marking, for one desk only."""
    below = make_marking(plain)
    narrow = Marking.objects.create(
        scheme=below.scheme,
        code=f"{plain}-{desk}",
        name=f"{plain} {desk}",
        rank=below.rank,
        plain_marking=below,
    )
    group, _ = NeedToKnowGroup.objects.get_or_create(code=desk, name=desk.title())
    MarkingGroup.objects.create(marking=narrow, group=group)
    return narrow


def join_desk(person, desk="desk"):
    NeedToKnow.objects.create(
        person=person, group=NeedToKnowGroup.objects.get(code=desk)
    )
    return person


def make_insider(**values):
    return join_desk(make_user(**values))
