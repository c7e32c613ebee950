"""What the database refuses of a flag."""

import pytest
from django.db import IntegrityError, transaction

from partnership.alerts.models import Flag
from tests.alerts.factories import make_flag
from tests.factories import TODAY, make_actor

pytestmark = pytest.mark.django_db


def test_a_subject_has_one_open_flag_of_a_rule():
    make_flag("Denmark")

    with (
        pytest.raises(IntegrityError, match="flag_is_open_once_a_subject"),
        transaction.atomic(),
    ):
        make_flag("Denmark")

    Flag.objects.update(closed_on=TODAY)
    make_flag("Denmark")


def test_a_severity_is_one_of_ours():
    make_actor("Denmark")

    with (
        pytest.raises(IntegrityError, match="flag_severity_is_known"),
        transaction.atomic(),
    ):
        make_flag("Denmark", severity=15)
