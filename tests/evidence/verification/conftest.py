"""Three sealed days."""

import pytest

from partnership.actors.models import Actor
from partnership.evidence.history import change_by
from partnership.evidence.models import Seal
from partnership.evidence.sealing import seal_history
from tests.evidence.verification.tampering import DAYS
from tests.factories import make_actor, make_user


@pytest.fixture
def history():
    """Three days, each with a change and a seal; the digest of the first is kept."""
    user = make_user()
    for day, name in zip(DAYS, ["Denmark", "Sweden", "Canada"], strict=True):
        with change_by(user, reason=f"Recorded {name}."):
            make_actor(name)
            Actor.objects.filter(name=name).update(iati_identifier="XX")
        seal_history(day)
    return Seal.objects.order_by("number").first().digest
