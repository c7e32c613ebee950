"""Every route, with every role and every sight, shows only what its reader may see."""

import pytest
from django.db import transaction

from tests.access.families import (
    FAMILIES,
    ONE_SIGHT,
    PRESENT,
    READERS_TRIED,
    SIGHTS,
    WALKS,
)
from tests.access.routes import ROUTES
from tests.access.walking import (
    Undo,
    ask,
    families_in,
    names_of_routes,
    steady,
    visits,
)
from tests.access.world import plant_family

# An analyst's walk of today is part of a test of its own.
OTHER_WALKS = [one for one in WALKS if (one[0], one[2]) != ("Analyst", PRESENT)]

# The world takes half a minute to plant: one worker does, for all of them.
pytestmark = pytest.mark.xdist_group("access")


def test_every_route_is_declared_in_the_access_matrix():
    known = set(names_of_routes())
    missing = sorted(known - set(ROUTES))
    gone = sorted(set(ROUTES) - known)

    assert not missing, f"Declare {', '.join(missing)} in tests/access/routes.py."
    assert not gone, f"There is no route {', '.join(gone)}: take it out of the matrix."


@pytest.mark.parametrize(("role", "sight", "clock"), OTHER_WALKS)
def test_a_reader_is_answered_only_what_they_may_see(planted, role, sight, clock):
    wrong, _ = walk(planted, role, sight, clock)

    assert not wrong, "\n" + "\n".join(wrong[:40])


@pytest.mark.parametrize("sight", READERS_TRIED["Analyst"])
def test_what_an_analyst_may_not_see_neither_shows_nor_changes_a_page(planted, sight):
    """Counts and sums have no words: one more hidden family must not move them."""
    wrong, before = walk(planted, "Analyst", sight, PRESENT)
    shown = [
        one
        for one in visits(planted, "Analyst", sight)
        if "Analyst" in one.route.roles and ":" in one.name and not one.is_hidden
    ]
    may_see, cookie = SIGHTS[sight], planted.cookies["Analyst"][sight]
    hidden = next(f for f in sorted(FAMILIES, reverse=True) if f not in may_see)
    try:
        with transaction.atomic():
            plant_family(planted, hidden, is_main=False)
            after = {one.address: steady(ask(cookie, one)[1]) for one in shown}
            raise Undo
    except Undo:
        changed = [address for address in after if after[address] != before[address]]

    assert not wrong, "\n" + "\n".join(wrong[:40])
    assert changed == []


def walk(planted, role, sight, clock) -> tuple[list[str], dict[str, str]]:
    """What is wrong with any answer; and each answer to a GET, by its address."""
    cookie, may_see = planted.cookies[role][sight], SIGHTS[sight]
    wrong, answers = [], {}
    for visit in visits(planted, role, sight, clock):
        response, text = ask(cookie, visit)
        answers[visit.address] = steady(text)
        wrong += problems(visit, response, text, role, may_see)
        if visit.route.takes_forms and role in visit.route.roles and sight == ONE_SIGHT:
            response, text = ask(cookie, visit, "post")
            wrong += leaks(visit, response, text, may_see, "POST")
            if clock and response.status_code != 403:
                wrong.append(f"POST {visit.address}: {response.status_code}")
    return wrong, answers


def problems(visit, response, text, role, may_see) -> list[str]:
    expected = expected_statuses(visit, role)
    found = leaks(visit, response, text, may_see if role != "anonymous" else set())
    if response.status_code not in expected:
        found.append(
            f"{visit.name} {visit.address}{' (hidden)' if visit.is_hidden else ''}:"
            f" {response.status_code} for {role}, not one of {sorted(expected)}"
        )
    return found


def expected_statuses(visit, role) -> set[int]:
    if role not in visit.route.roles:
        return {302 if role == "anonymous" else visit.route.refusal}
    if visit.clock and visit.route.past and role != "anonymous":
        return visit.route.past
    if visit.is_hidden and visit.route.answers != {404}:
        return {visit.route.hidden}
    return visit.route.answers


def leaks(visit, response, text, may_see, method="GET") -> list[str]:
    shown = families_in(text, visit.address) - may_see
    found = [f"{method} {visit.name} {visit.address} shows words of {sorted(shown)}"]
    return found if shown or response.status_code >= 500 else []
