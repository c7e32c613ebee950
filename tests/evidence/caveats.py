"""Markings with caveats, made for tests."""

from partnership.evidence.models import (
    Marking,
    MarkingGroup,
    MarkingRelease,
    NeedToKnowGroup,
)
from tests.factories import make_actor, make_marking


def make_group(name="Basra desk"):
    return NeedToKnowGroup.objects.get_or_create(
        code=name.lower().replace(" ", "-"), defaults={"name": name}
    )[0]


def make_caveat(code, groups=(), actors=(), plain="restricted"):
    plain = make_marking(plain)
    marking = Marking.objects.create(
        code=code, name=code, scheme=plain.scheme, rank=plain.rank, plain_marking=plain
    )
    for name in groups:
        MarkingGroup.objects.create(marking=marking, group=make_group(name))
    for name in actors:
        MarkingRelease.objects.create(marking=marking, actor=make_actor(name))
    return marking
