"""A small coalition: who came, who left, and who leads."""

from datetime import date

import pytest

from coalition.models import Status
from tests.coalition.factories import make_deployment, make_status, make_strength
from tests.factories import make_actor, make_programme

AFTER = date(2006, 2, 10)
LEFT = date(2005, 12, 27)


@pytest.fixture
def coalition():
    make_programme(lead_nation=make_actor("United States"))
    make_strength("United States", 160_000)
    make_strength("Denmark", 530, sector="MND(SE)")
    make_strength("Denmark", 520, AFTER, sector="MND(SE)")
    make_strength("Bulgaria", 380)
    make_status("Bulgaria", Status.DEPARTED, LEFT)
    make_deployment("Moldova")
    make_strength("Moldova", 11, AFTER)
    make_strength("Netherlands", 19, force="NTM-I")
