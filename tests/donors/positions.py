"""Where one pledge stands, and its parts, for the tests of the gap arithmetic."""

from decimal import Decimal

from donors.models import Pledge
from tests.factories import TODAY


def position(pledge, reader, on=TODAY, **options):
    chosen = Pledge.objects.visible_to(reader).filter(pk=pledge.pk)
    (row,) = chosen.with_position(on, reader, **options).rows()
    return row


def parts(row):
    return (
        row.behind_schedule_usd,
        row.overdue_usd,
        row.waiting_usd,
        row.not_yet_due_usd,
        row.above_pledge_usd,
    )


def cents(amount):
    return Decimal(amount)
