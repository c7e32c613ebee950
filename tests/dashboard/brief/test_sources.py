"""A figure that adds up several statements names the source of each of them."""

import pytest

from partnership.actors.models import Actor
from partnership.dashboard.brief.lines import cited, read_lines
from partnership.dashboard.brief.picture import picture
from partnership.dashboard.brief.sections.security import security
from tests.coalition.factories import make_strength
from tests.dashboard.brief.factories import ON
from tests.factories import make_programme, make_source, make_user


def test_every_source_is_named_once_and_of_many_the_first():
    assert cited([None, "AP", "", "FCO", "AP"]) == "AP; FCO"
    assert cited("ABCDE") == "A; B; C; and 2 more"


@pytest.mark.django_db
def test_a_strength_of_two_forces_rests_on_the_sources_of_both():
    make_programme()
    make_strength(source=make_source("ap", title="AP"), force="MNF-I")
    make_strength(source=make_source("fco", title="FCO"), force="NTM-I")
    denmark = Actor.objects.get(name="Denmark")

    said = security(picture(denmark, ON, make_user("Policy officer")))

    personnel = next(one for one in read_lines(said.text) if one.label == "Personnel")
    assert personnel.text == "1,060"
    assert sorted(personnel.source.split("; ")) == ["AP", "FCO"]
