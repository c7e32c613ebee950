"""Strength, retention, what ends, and the provinces."""

from collections import Counter
from datetime import date

from partnership.evidence.months import last_day, month_later
from tests.browser.reckoned.api import SOFT, day

CLOSED = {"superseded", "ended_early", "lapsed"}
LEFT = {"departed", "prospective"}


def strength(api, lead_nation):
    """Statements of each deployment, in the forces in which the lead nation serves."""
    actor = {one["id"]: one["actor"]["name"] for one in api.rows("contributors")}
    status = {one["id"]: one["status"] for one in api.rows("contributors")}
    deployed = {one["id"]: one for one in api.rows("deployments")}
    of = {pk: one["contributor"]["id"] for pk, one in deployed.items()}
    force = {pk: one["force"]["id"] for pk, one in deployed.items()}
    led = {force[pk] for pk in deployed if actor.get(of[pk]) == lead_nation}
    newest = {}
    for row in sorted(api.rows("strengths"), key=lambda r: (r["stated_on"], r["id"])):
        if row["grade"] not in SOFT and force[row["deployment"]["id"]] in led:
            newest[row["deployment"]["id"]] = row
    stated, days = Counter(), []
    for pk, row in newest.items():
        stated[of[pk]] += row["personnel"]
    serving = {of[pk] for pk in deployed if force[pk] in led}
    others = {pk for pk in serving if actor[pk] != lead_nation}
    staying = {pk for pk in others if status[pk] not in LEFT}
    days = [newest[pk]["stated_on"] for pk in newest if of[pk] in staying]
    oldest = min(days, default="")
    since = {one["id"]: one["status_since"] for one in api.rows("contributors")}
    left = [pk for pk in others if status[pk] == "departed" and since[pk] > oldest]
    lead = sum(stated[pk] for pk in serving if actor[pk] == lead_nation)
    return {
        "security.personnel": sum(stated[pk] for pk in staying),
        "security.lead": lead,
        "security.with_figure": len(staying & set(stated)),
        "security.with_figure.of": len(staying),
        "security.left": len(left) or "0",
    }


def retained(api):
    """Departures, each once; who is not leaving stands in the report for an option."""
    kept = {
        row["contributor"]: row["retained"]
        for row in api.rows("reports/missions")
        if row["retained"] is not None
    }
    return {
        "security.retained": sum(kept.values()) or "0",
        "security.retained.of": len(kept),
    }


def entries(api):
    """What ends, or is to be reviewed, of those who have not departed."""
    gone = {c["id"] for c in api.rows("contributors") if c["status"] == "departed"}
    for row in api.rows("mandates"):
        if row["contributor"] and row["contributor"]["id"] in gone:
            continue
        if row["expires_on"] and row["status"] not in {"superseded", "ended_early"}:
            span = day(row["expires_by"]) - day(row["expires_on"])
            yield "mandate", row, row["days"], row["days"] + span.days
        if row["review_days"] is not None and row["status"] not in CLOSED:
            yield "review", row, row["review_days"], row["review_days"]


def words(first, last):
    """As a page says it: 150 to 180 days; within 16 days; 14 days ago."""
    if last < 0:
        return str(-last)
    return str(last) if first < 0 or first == last else f"{first}/{last}"


def ladder(api):
    on = api.on
    ends = [one for one in entries(api) if one[0] == "mandate"]
    ahead = Counter(day(one[1]["expires_on"]) for one in ends)
    ahead = Counter({day: count for day, count in ahead.items() if day >= on})
    horizon = last_day(month_later(on, 5))
    shown = sorted(
        ends, key=lambda o: (o[1]["expires_on"], o[1]["holder"]["name"], o[1]["id"])
    )[:6]
    most = max(
        sorted(day for day in ahead if day > on), key=ahead.get, default=date.min
    )
    together = ahead[most] if ahead[most] > 1 and most > horizon else None
    return {
        "mandates.ending": sum(n for day, n in ahead.items() if day <= horizon) or "0",
        "mandates.together": together,
        "ladder.more": len(ends) - len(shown),
        **{f"mandate.{o[1]['id']}.days": words(o[2], o[3]) for o in shown},
    }


def places(api):
    held = api.newest("responsibilities", "province", "since").values()
    teams = Counter(
        one["status"] for one in api.newest("team-statuses", "prt", "since").values()
    )
    done = sum(one["holder"] == "host_nation" for one in held)
    return {
        "provinces.total": len(api.rows("provinces")),
        "provinces.handed_over": done or "0",
        **{f"teams.{status}": count for status, count in teams.items()},
        "teams.open": teams["open"] or "0",
    }
