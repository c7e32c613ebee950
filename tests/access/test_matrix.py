"""Every route, with every role and every sight, shows only what its reader may see."""

import pytest
from django.db import transaction

from tests.access.families import (
    ONE_MORE_HIDDEN,
    ONE_SIGHT,
    PRESENT,
    READS_MOST,
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

# The walk of today is part of a test of its own.
OTHER_WALKS = [one for one in WALKS if one[2] or one[:2] not in ONE_MORE_HIDDEN]

# The world takes half a minute to plant: one worker does, for all of them.
pytestmark = pytest.mark.xdist_group("access")


def test_every_route_is_declared_in_the_access_matrix():
    known = set(names_of_routes())
    missing = sorted(known - set(ROUTES))
    gone = sorted(set(ROUTES) - known)

    assert not missing, f"Declare {', '.join(missing)} in tests/access/routes.py."
    assert not gone, f"There is no route {', '.join(gone)}: take it out of the matrix."


def test_one_role_opens_every_route():
    assert [name for name, one in ROUTES.items() if READS_MOST not in one.roles] == []


@pytest.mark.parametrize(("role", "sight", "clock"), OTHER_WALKS)
def test_a_reader_is_answered_only_what_they_may_see(planted, role, sight, clock):
    wrong, _ = walk(planted, role, sight, clock)

    assert not wrong, "\n" + "\n".join(wrong[:40])


@pytest.mark.parametrize(("role", "sight"), ONE_MORE_HIDDEN)
def test_what_a_reader_may_not_see_neither_shows_nor_changes_a_page(
    planted, role, sight
):
    """Counts and sums have no words: one more hidden family must not move them."""
    wrong, before = walk(planted, role, sight, PRESENT)
    cookie, hidden = planted.cookies[role][sight], ONE_MORE_HIDDEN[role, sight]
    shown = [
        one
        for one in visits(planted, role, sight)
        if role in one.route.roles and ":" in one.name and not one.is_hidden
    ]
    assert hidden not in SIGHTS[sight]
    assert "since you last looked" in before["/"]
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
        if sends_form(visit, role, sight):
            response, text = ask(cookie, visit, "post")
            wrong += leaks(visit, response, text, may_see, "POST")
            if clock and response.status_code != 403:
                wrong.append(f"POST {visit.address}: {response.status_code}")
    return wrong, answers


def sends_form(visit, role, sight) -> bool:
    """One reader sends every form empty; the past refuses before it looks for a row."""
    is_theirs = (role, sight) == (READS_MOST, ONE_SIGHT)
    is_refused = visit.clock and visit.is_hidden
    return is_theirs and visit.route.takes_forms and not is_refused


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
        return {visit.route.stranger if role == "anonymous" else visit.route.refusal}
    if visit.clock and visit.route.past and role != "anonymous":
        return visit.route.past
    if visit.is_hidden and visit.route.answers != {404}:
        return {visit.route.hidden}
    return visit.route.answers


def leaks(visit, response, text, may_see, method="GET") -> list[str]:
    shown = families_in(text, visit.address) - may_see
    found = [f"{method} {visit.name} {visit.address} shows words of {sorted(shown)}"]
    return found if shown or response.status_code >= 500 else []
