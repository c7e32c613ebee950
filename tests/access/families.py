"""Readers and markings of the access matrix: who may see which family of records.

A family is one row of every business model, all with one marking. Each text in it has a
planted word that ends in the family's letter, so that a leaked word names its family.
"""

import os
import re
from datetime import UTC, datetime

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
# The second clock: what was recorded when, and to when the walk looks back.
PLANTED_AT = datetime(2006, 1, 20, 9, tzinfo=UTC)
PASSING_AT = datetime(2006, 1, 25, 9, tzinfo=UTC)
SETTLED_AT = datetime(2006, 1, 30, 9, tzinfo=UTC)
PRESENT, WHILE_PASSING, SETTLED = "", "2006-01-27T09:00", "2006-02-01T09:00"
# Entries that a trigger keeps from being edited.
NEVER_EDITED = {"Transaction"}
# Where the sight makes no difference, it is tried with this one.
ONE_SIGHT = "restricted"
ROLES = ["Policy officer", "Minister", "Analyst", "Administrator", "no role"]

# The role that opens every route, and so meets all that any other role is shown.
READS_MOST = "Administrator"
LOOKS_BACK_MOST = "Analyst"

# What a page holds goes by the sight alone, and who may open it by the role alone: the
# right is asked before any record is looked for. So every role tries every route once,
# with one sight; and each other sight is tried by one role. Who sees least meets all
# that is kept from anybody, by the role that reads most. That something is not released
# to the reader differs from a rank too high, so that sight has every form too; the rest
# read what there is to read. Who has another sight too opens with that one what both
# may. ACCESS_MATRIX=full tries every role with each sight.
SOME_READERS = {
    READS_MOST: [ONE_SIGHT, "no ceiling"],
    "Policy officer": [ONE_SIGHT, "danish official"],
    "Analyst": [ONE_SIGHT, "secret", "basra desk", list(SIGHTS)[-1]],
    "Minister": [ONE_SIGHT],
    "no role": [ONE_SIGHT],
    "anonymous": [ONE_SIGHT],
}
ALL_READERS = {role: list(SIGHTS) for role in SOME_READERS}
IS_FULL = os.environ.get("ACCESS_MATRIX") == "full"
READERS_TRIED = ALL_READERS if IS_FULL else SOME_READERS
# The past has the same views and rights, but for what may be changed there. While the
# markings were others, a reader of middling sight meets rows that only today's marking
# hides, and rows that only that of the instant does; who sees secrets meets both. The
# role that opens most opens there what these two do not: so a file is opened there in
# its first format, and a page of a record with the nearest that is hidden.
LOOKING_BACK = {
    WHILE_PASSING: [
        (READS_MOST, ONE_SIGHT),
        ("Analyst", "secret"),
        ("Analyst", "danish official"),
    ],
    SETTLED: [("Analyst", "basra desk")],
}
WALKS = [
    (role, sight, PRESENT) for role, sights in READERS_TRIED.items() for sight in sights
] + [(*reader, clock) for clock, readers in LOOKING_BACK.items() for reader in readers]
# Whose counts must not move for one more family, which only a caveat keeps from them.
ONE_MORE_HIDDEN = {
    ("Analyst", "secret"): BASRA,
    ("Policy officer", "danish official"): RESTRICTED,
}


def is_tried_otherwise(role: str, sight: str, clock: str, roles: set[str]) -> bool:
    """Whether another walk opens what this role and these `roles` may open."""
    if IS_FULL:
        return False
    if clock:
        return role == READS_MOST and LOOKS_BACK_MOST in roles
    has_another = role != READS_MOST and len(READERS_TRIED[role]) > 1
    return has_another and sight == ONE_SIGHT


WORD = re.compile(r"zq\d+([a-e])qz")


def word(number: int, family: str) -> str:
    """A word that nobody types: zq17cqz is the 17th, of the secret family."""
    return f"zq{number}{family}qz"


def passing(family: str) -> str:
    """The family whose marking a row bore for a while, before its own of today.

    The unmarked were secret, with a secret wording; all others were unmarked.
    """
    return SECRET if family == UNMARKED else UNMARKED


def governing(family: str, clock: str) -> set[str]:
    """The families that one must see to see a row: today's, and that of the instant.

    An entry that is never edited goes by what it belongs to.
    """
    return {family, passing(family)} if clock == WHILE_PASSING else {family}


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
