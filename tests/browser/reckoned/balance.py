"""The balance of effort."""

from datetime import timedelta
from decimal import Decimal

from partnership.evidence.months import last_day, month_later

# How the report calls each measure of a line, in the order in which one is chosen.
MEASURES = {
    "Security": {"Personnel": "personnel"},
    "Political": {
        "Contacts, visits and attendance": "dealings",
        "Seats in forums": "seats",
    },
    "Economic": {
        "Money disbursed": "disbursed",
        "Money pledged (a promise)": "pledged",
    },
}


SIDES = {
    "Lead nations": "lead",
    "Other coalition members": "coalition",
    "Wider partners": "wider",
    "Host nation": "host",
}


def balance(api):
    """The shares of the day, and how much more wider partners bear than a year ago."""
    shares = {
        (one["measure"], one["on"], SIDES[one["side"]]): Decimal(one["share"])
        for one in api.rows("reports/balance")
        if one["share"] is not None
    }
    today = api.on.isoformat()
    year_ago = last_day(month_later(api.on + timedelta(1), -13)).isoformat()
    found = {}
    for measures in MEASURES.values():
        known = [
            one for one in measures if any(key[:2] == (one, today) for key in shares)
        ]
        for measure in known[:1]:
            name = f"balance.{measures[measure]}"
            for side in SIDES.values():
                if (measure, today, side) in shares:
                    found[f"{name}.{side}"] = shares[measure, today, side]
            ends = [shares.get((measure, day, "wider")) for day in (year_ago, today)]
            if None not in ends and ends[0] != ends[1]:
                found[f"{name}.change"] = ends[1] - ends[0]
    return {one: value or "0" for one, value in found.items()}
