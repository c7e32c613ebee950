"""Records that changed in February, March and May."""

import pytest

from coalition.models import Mandate
from partnership.evidence.history import change_by, recorded_at, recorded_by
from tests.coalition.factories import make_denmark_mandate
from tests.donors.factories import make_pledge, make_statement
from tests.evidence.as_known.recording import FEBRUARY, MARCH, MAY
from tests.factories import make_source, make_user


@pytest.fixture
def record():
    """Denmark's mandate and Canada's pledge, changed in February, March and May."""
    ada = make_user(username="ada", first_name="Ada", last_name="Byron")
    with recorded_at(FEBRUARY), recorded_by(None):
        mandate = make_denmark_mandate()
    with recorded_at(MARCH):
        make_statement(make_pledge("Canada", 187), 133)
    with recorded_at(MAY), change_by(ada, reason="Renewed.", source=make_source()):
        Mandate.objects.update(expires_on="2007-07-01", version=2)
    return mandate
