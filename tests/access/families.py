"""Readers and markings of the access matrix: who may see which family of records.

A family is one row of every business model, all with one marking. Each text in it has a
planted word that ends in the family's letter, so that a leaked word names its family.
"""

import re

from django.contrib.auth.models import Group

from partnership.accounts.models import NeedToKnow, User
from partnership.evidence.models import (
    Marking,
    MarkingGroup,
    MarkingRelease,
    NeedToKnowGroup,
)
from tests.factories import make_marking

UNMARKED, RESTRICTED, SECRET, BASRA, DANISH = "abcde"
FAMILIES = {
    UNMARKED: "unclassified",
    RESTRICTED: "restricted",
    SECRET: "secret-2006",
    BASRA: "restricted-basra",
    DANISH: "restricted-denmark",
}
# What each kind of reader may see: ceiling, need-to-know group, whose official.
SIGHTS = {
    "no ceiling": {UNMARKED},
    "restricted": {UNMARKED, RESTRICTED, DANISH},
    "secret": {UNMARKED, RESTRICTED, SECRET, DANISH},
    "basra desk": {UNMARKED, RESTRICTED, BASRA, DANISH},
    "danish official": {UNMARKED, DANISH},
    "danish official, secret, basra desk": {UNMARKED, DANISH},
}
# Where the sight makes no difference, it is tried with this one.
ONE_SIGHT = "restricted"
ROLES = ["Policy officer", "Minister", "Analyst", "Administrator", "no role"]

WORD = re.compile(r"zq\d+([a-e])qz")


def word(number: int, family: str) -> str:
    """A word that nobody types: zq17cqz is the 17th, of the secret family."""
    return f"zq{number}{family}qz"


def make_markings(denmark) -> dict[str, Marking]:
    """A marking for each family; the last two add a caveat to Restricted."""
    plain = make_marking("restricted")
    basra = NeedToKnowGroup.objects.create(code="basra", name="Basra desk")
    for code in ("restricted-basra", "restricted-denmark"):
        Marking.objects.create(
            code=code, name=code, scheme=plain.scheme, rank=20, plain_marking=plain
        )
    marks = {family: make_marking(code) for family, code in FAMILIES.items()}
    MarkingGroup.objects.create(marking=marks[BASRA], group=basra)
    MarkingRelease.objects.create(marking=marks[DANISH], actor=denmark)
    return marks


def make_reader(role: str, sight: str, denmark):
    """A person of this role who sees what this sight says."""
    roles = [] if role == "no role" else [role]
    ceiling = "secret-2006" if "secret" in sight else "restricted"
    person = User.objects.create(
        ceiling=None if sight == "no ceiling" else make_marking(ceiling),
        username=f"{role} {sight}",
        is_staff=role == "Administrator",
        actor=denmark if "danish" in sight else None,
    )
    person.groups.set(Group.objects.filter(name__in=roles))
    if "basra" in sight:
        group = NeedToKnowGroup.objects.get(code="basra")
        NeedToKnow.objects.create(person=person, group=group)
    return person
