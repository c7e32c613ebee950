"""A pledge whose rate changed takes its instalments with it."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Now

from donors.actions.amounts import at_own_rate
from donors.limits import lock_pledge
from donors.models import Instalment, Pledge

if TYPE_CHECKING:
    from partnership.accounts.models import User


@transaction.atomic
def convert_instalments(*, pledge: Pledge, by: "User | None") -> int:
    """Work out the dollars of a pledge's instalments again, at its own new rate.

    Returns how many changed; all of them are in the currency of the pledge.
    """
    pledge = lock_pledge(pledge)
    instalments = list(pledge.instalments.select_for_update().order_by("pk"))
    changed = []
    for instalment in instalments:
        amount_usd = at_own_rate(pledge, instalment.amount)
        if instalment.amount_usd != amount_usd:
            instalment.amount_usd = amount_usd
            instalment.version, instalment.updated_by = F("version") + 1, by
            instalment.updated_at = Now()
            changed.append(instalment)
    columns = ["amount_usd", "version", "updated_by", "updated_at"]
    return Instalment.objects.bulk_update(changed, columns)
