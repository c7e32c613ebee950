"""Every resource of the API, with the planted words of what its reader may not see."""

import pytest

from partnership.exchange.api.registry import RESOURCES
from tests.access.families import ONE_SIGHT, SIGHTS, WHILE_PASSING
from tests.access.route import Route
from tests.access.walking import Visit, ask, families_in

pytestmark = pytest.mark.xdist_group("access")


def test_no_list_of_the_past_shows_what_either_marking_hides(planted):
    """No list fails; and only the present's and the past's own markings decide."""
    cookie, shown = planted.cookies["Analyst"][ONE_SIGHT], 0
    for name in RESOURCES:
        place = f"/api/v1/{name}/?as_known={WHILE_PASSING}"
        visit = Visit("api:list", Route({"Analyst"}), place, clock=WHILE_PASSING)
        response, text = ask(cookie, visit)
        assert response.status_code == 200, place
        assert families_in(text) <= SIGHTS[ONE_SIGHT], place
        shown += bool(families_in(text))

    assert shown > 60
