"""Build a world of the security line: who serves, on whose authority, until when."""

from dataclasses import dataclass
from typing import Any

import pgtrigger
from django.db import connection, transaction

from coalition.models import Contributor
from partnership.bench.world.ground import (
    WorldRefused,
    last_key,
    markings,
    move_sequence_on,
    pin_the_clock,
    read,
    refuse_outside_local_mode,
)

WHO = ("actors", "contributors", "statuses", "places", "deployments", "strengths")
AUTHORITY = ("intents", "bodies", "recesses", "mandates", "dependencies", "votes")
MISSIONS = ("missions", "options", "option_steps")
HANDOVER = ("provinces", "responsibilities", "plans", "conditions", "assessments")
TEAMS = ("teams", "posts", "funding", "participation", "team_assessments")
KEYED = (
    "coalition_contributor",
    "coalition_force",
    "coalition_sector",
    "coalition_deployment",
    "coalition_decisionbody",
    "coalition_mandate",
    "coalition_mission",
    "coalition_missionoption",
    "coalition_handovercondition",
    "coalition_prt",
    "actors_province",
)
# The last contributors of a team are three places after its own.
FEWEST = 6


@dataclass(frozen=True)
class SecurityWorld:
    """What was built; a world of one size and seed is always the same."""

    contributors: int
    mandates: int


def make_security_world(contributors: int, seed: int) -> SecurityWorld:
    """Build so many contributors, ten mandates for three of them, and what goes along.

    As in the world of pledges, history is not kept and every constraint is at work.
    """
    refuse_outside_local_mode()
    if contributors < FEWEST:
        raise WorldRefused(f"A world has at least {FEWEST} contributors.")
    if Contributor.objects.exists():
        raise WorldRefused("This database already holds contributors.")
    with pgtrigger.ignore(), transaction.atomic(), connection.cursor() as cursor:
        values = _values(cursor, contributors, seed)
        cursor.execute(read("draw", values), [])
        for name in (*WHO, *AUTHORITY, *MISSIONS, *HANDOVER, *TEAMS):
            cursor.execute(read(f"security/{name}", values), [])
        for table in KEYED:
            move_sequence_on(cursor, table)
        pin_the_clock()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return SecurityWorld(contributors, values["mandates"])


def _values(cursor: Any, contributors: int, seed: int) -> dict[str, Any]:
    """What the SQL files leave open; whole numbers only."""
    return {
        "contributors": int(contributors),
        "mandates": int(contributors) * 10 // 3,
        "missions": max(1, int(contributors) // 10),
        "provinces": max(1, int(contributors) // 30),
        "seed": int(seed),
        "markings": markings(),
        "first_province": last_key(cursor, "actors_province"),
    }
