"""Pledges, what is undelivered of them, and who has most of it."""

from collections import defaultdict
from decimal import Decimal

from tests.browser.reckoned.api import SOFT


def total(rows, *names):
    return sum(
        (Decimal(row[name]) for row in rows for name in names if row[name]), Decimal(0)
    )


def money(api):
    wholes = [row for row in api.rows("pledges") if not row["parent"]]
    counted = [row for row in wholes if row["is_counted"]]
    soft = [row for row in wholes if not row["is_counted"] and row["grade"] in SOFT]
    soft = [row for row in soft if row["pledged_usd"]]
    reported = [row for row in counted if row["reported_gap_usd"]]
    owing = defaultdict(Decimal)
    for row in counted:
        owing[row["donor"]["slug"]] += Decimal(row["used_gap_usd"] or 0)
    widest = sorted(((usd, slug) for slug, usd in owing.items() if usd), reverse=True)
    used, rates = total(counted, "used_gap_usd"), total(counted, "rate_effect_usd")
    rest = [usd for usd, _ in widest[3:]]
    gap = {
        "economic.used_gap": used,
        "gap.late": total(counted, "overdue_usd", "behind_schedule_usd"),
        "gap.waiting": total(counted, "waiting_usd") or "0",
        "gap.not_yet_due": total(counted, "not_yet_due_usd"),
        "gap.above": total(counted, "above_pledge_usd"),
        "gap.rates": rates or "0",
        "gap.total": used + rates,
        **{f"gap.donor.{slug}": usd for usd, slug in widest[:3]},
        "gap.donors_more": len(rest),
        "gap.donors_rest": sum(rest, Decimal(0)),
        "gap.unpriced": total(
            [row for row in wholes if row["pledged_usd"] is None], "used_gap_usd"
        ),
    }
    return {
        "economic.pledged": total(counted, "pledged_usd"),
        "economic.reported_gap": total(reported, "reported_gap_usd"),
        "economic.donors_reported": len({row["donor"]["id"] for row in reported}),
        "economic.soft.pledge": len(soft),
        "economic.soft.usd": total(soft, "pledged_usd"),
        **(gap if used else {}),
    }
