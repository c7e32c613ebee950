"""Two people make a rate set of one name at once: one is told, and nothing is lost."""

from threading import Thread

import pytest
from django.db import connection, transaction
from django.utils import timezone

from donors.models import RateSet
from donors.rates.kept_file import KeptFile
from donors.rates.preview import TAKEN, import_previewed, preview
from partnership.evidence.refusal import Refused
from tests.factories import make_all_markings, make_marking, make_user

WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted"
LOOKS = 2_000


def wait_until_somebody_waits():
    """Until another connection waits for ours; it gives up after many looks."""
    with connection.cursor() as cursor:
        for _ in range(LOOKS):
            cursor.execute(WAITING)
            if cursor.fetchone()[0]:
                return
    raise AssertionError("Nobody waits.")


@pytest.mark.django_db(transaction=True)
def test_the_second_of_two_new_sets_of_one_name_is_refused():
    make_all_markings()
    # A default is there already, so that only the name is in the way.
    RateSet.objects.create(
        code="ecb",
        name="ECB",
        base_currency="EUR",
        is_default=True,
        marking=make_marking(),
    )
    officer = make_user("Policy officer")
    file = KeptFile(
        rate_set=None,
        name="Riksbank",
        code="riksbank",
        base_currency="EUR",
        source=None,
        marking=make_marking().pk,
        file_name="rates.csv",
        content=b"Date,USD\n2006-02-01,1.2\n",
    )
    said = []

    def second():
        try:
            seen = preview(file, officer, timezone.localdate())
            import_previewed(file, seen, by=officer)
        except Exception as refused:
            said.append(refused)
        finally:
            connection.close()

    other = Thread(target=second)
    with transaction.atomic():
        seen = preview(file, officer, timezone.localdate())
        import_previewed(file, seen, by=officer)
        other.start()
        wait_until_somebody_waits()
    other.join(20)

    (refused,) = said
    assert isinstance(refused, Refused)
    assert str(refused) == TAKEN
    assert RateSet.objects.filter(code="riksbank").count() == 1
