"""Two administrators who remove each other at the same moment: one of them stays."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from partnership.accounts.changing import change_person
from partnership.accounts.models import User
from partnership.accounts.rights import Refused
from tests.accounts.factories import make_administrator, make_rights, origin_of

pytestmark = pytest.mark.django_db(transaction=True)


def test_one_administrator_is_always_left():
    one, two = make_administrator(), make_administrator(username="deputy")
    rights, together = make_rights(roles=("Minister",)), Barrier(2)

    def remove(manager, person):
        together.wait()
        try:
            change_person(
                person, rights, version=1, reason="x", origin=origin_of(manager)
            )
        except Refused as refused:
            return str(refused)
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(2) as pool:
        said = list(pool.map(remove, (one, two), (two, one)))

    assert sorted(answer == "done" for answer in said) == [False, True]
    assert User.objects.administrators().count() == 1
