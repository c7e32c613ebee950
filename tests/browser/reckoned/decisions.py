"""What waits for a decision."""

from datetime import timedelta
from decimal import Decimal

from tests.browser.reckoned.political import events
from tests.browser.reckoned.security import entries, words


def decisions(api):
    near = [one for one in entries(api) if one[2] <= 180]
    near.sort(key=lambda one: (one[2], one[1]["id"]))
    others = [pk for pk, row in events(api) if row["starts_on"] is None]
    others += [
        row
        for row in api.rows("pledges")
        if row["is_counted"]
        and not row["parent"]
        and Decimal(row["above_pledge_usd"] or 0)
    ]
    soon = [one for one in near if timedelta(one[2]) <= timedelta(7)]
    found = {
        "decisions.this_week": len(soon),
        "decisions.more": max(len(near) + len(others) - 6, 0),
    }
    for kind, row, first, last in near[:6]:
        found[f"decision.{kind}-{row['id']}.days"] = words(first, last)
    return found
