"""The paper's influences, and the region that it speaks of."""

import pytest

from partnership.diplomacy.influences.standing import standings, worst
from partnership.diplomacy.models import Influence, Waiting
from partnership.diplomacy.region.listing import build
from tests.factories import TODAY, make_user


@pytest.mark.usefixtures("iraq")
def test_the_paper_says_of_its_influences_and_the_region_no_further():
    rows = standings(TODAY, make_user())

    assert len(rows) == 5
    assert {row.influence.paragraph for row in rows} == {"4"}
    assessed = [row for row in rows if row.reading]
    assert [row.influence.name for row in assessed] == ["Improved security"]
    assert assessed[0].reading.words == "Holds others back"
    assert assessed[0].newest[0].citation == "Paragraph 4"
    assert worst(rows).holds.words == "1 influence"
    assert Influence.objects.get(name="Change in rhetoric").links_here.count() == 3
    assert not Waiting.objects.exists()

    # Iran as any other.
    found = build(TODAY, make_user("Policy officer"), "firm")

    names = {row.name for row in found.rows}
    gulf = {"Kuwait", "Oman", "Qatar", "Saudi Arabia", "United Arab Emirates"}
    assert names == {"Iran", "Jordan", "Syria", "Turkey"} | gulf
    assert len(found.silent) == 9
