"""Every page, in a real browser: no axe violation, no sideways scroll, no complaint.

Every drawing has its title, unit, date, sources and table (tests/browser/charts.py).

axe reads a page at 320 px, where a target is least likely to have its room, and at
1280 px again if anything else is drawn there, or in other colours or letters.
"""

import pytest

from tests.browser.accessibility import appearance, faults
from tests.browser.charts import lacking
from tests.browser.places import OTHERWISE, ROOMS, addresses_by_room

WIDTHS = [320, 768, 1280]
READ_AT = {320, 1280}
SIDEWAYS = "document.documentElement.scrollWidth - window.innerWidth"

pytestmark = pytest.mark.django_db(transaction=True)


# A room a test, so that the workers share the walk.
@pytest.mark.parametrize("room", [*ROOMS, "refusals"])
def test_every_page_of_a_room_is_accessible_and_fits_and_keeps_to_the_policy(
    room, sign_in, axe, complaints
):
    page = sign_in("Policy officer", "Administrator")
    listed = addresses_by_room() | {"refusals": list(OTHERWISE)}
    wrong = []
    for address in listed[room]:
        page.set_viewport_size({"width": WIDTHS[0], "height": 900})
        has_read = ""
        assert page.goto(address).status == OTHERWISE.get(address, 200), address
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            sideways = page.evaluate(SIDEWAYS)
            if sideways > 0:
                wrong.append(f"{address} at {width}: scrolls sideways by {sideways}")
            if width in READ_AT and has_read != (drawn := appearance(page)):
                wrong += [f"{address} at {width}: {one}" for one in faults(page, axe)]
                has_read = drawn
        wrong += [f"{address}: {one}" for one in lacking(page, address)]
        page.emulate_media(media="print")
        page.emulate_media(media="screen")
    assert wrong + complaints == []
