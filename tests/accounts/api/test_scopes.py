"""A scope opens its line and no other: no right to write, or to look at people."""

import pytest

from partnership.accounts.roles import EDIT, MANAGE_PEOPLE
from partnership.accounts.scopes import allows, scopes_of
from tests.accounts.api.factories import EVERYTHING
from tests.factories import make_user

LINES = EVERYTHING[:3]


@pytest.mark.parametrize(
    ("scopes", "right", "is_left"),
    [
        (["read:economic"], "donors.view_pledge", True),
        (["read:economic"], "donors.export_pledge", False),
        (["read:economic", "read:reports"], "donors.export_pledge", True),
        (["read:reports"], "donors.export_pledge", False),
        (["read:economic", "read:reports"], "coalition.export_strength", False),
        (["read:economic"], "coalition.view_mandate", False),
        (["read:security"], "coalition.view_mandate", True),
        (["read:political"], "diplomacy.view_ask", True),
        (["read:security"], "actors.view_actor", True),
        (["read:security"], "evidence.view_source", True),
        (LINES[:2], "alerts.view_flag", False),
        (LINES, "alerts.view_flag", True),
        (LINES, "evidence.view_change", True),
        (LINES, "evidence.export_change", False),
        (EVERYTHING, "evidence.export_change", True),
        (EVERYTHING, "exchange.export_list", True),
        (["read:economic", "read:reports"], "exchange.export_list", False),
        (EVERYTHING, "exchange.add_dataimport", False),
        (EVERYTHING, "donors.unheard_of", False),
        (["read:everything"], "donors.view_pledge", False),
        ([], "donors.view_pledge", False),
    ],
)
def test_a_scope_leaves_what_it_names(scopes, right, is_left):
    assert allows(scopes, right) is is_left


@pytest.mark.parametrize("right", [*EDIT, *MANAGE_PEOPLE])
def test_no_scope_leaves_a_right_to_change_or_to_look_at_people(right):
    assert not allows(EVERYTHING, right)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("rights", "offered"),
    [
        (["Analyst"], EVERYTHING),
        (["Minister"], LINES),
        (["donors.view_pledge"], ["read:economic"]),
        (["donors.view_pledge", "coalition.export_strength"], ["read:economic"]),
        ([], []),
    ],
)
def test_only_what_would_open_something_is_offered(rights, offered):
    assert scopes_of(make_user(*rights)) == offered
