"""The figures of the front page, worked out anew from the lists of the API."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from decimal import Decimal

from partnership.evidence.months import last_day, month_later

SOFT = {"press", "unverified"}
CLOSED = {"superseded", "ended_early", "lapsed"}
LEFT = {"departed", "prospective"}


class Api:
    """The lists that a signed-in browser reads, each of them once a date."""

    def __init__(self, page, on):
        self.page, self.on, self.held = page, on, {}

    def rows(self, name):
        if name not in self.held:
            self.held[name] = list(self._every(f"/api/v1/{name}/?as_at={self.on}"))
        return self.held[name]

    def _every(self, address):
        while address:
            answer = self.page.request.get(address)
            assert answer.ok, f"{address}: {answer.status} {answer.text()}"
            found = answer.json()
            yield from found["rows"]
            address = found.get("next")

    def newest(self, name, of, since, key=lambda row: row["id"]):
        """The newest row of each record that these belong to."""
        found = {}
        for row in sorted(self.rows(name), key=lambda row: (row[since], key(row))):
            found[row[of]["id"]] = row
        return found


def figures(page, on, lead_nation):
    """Every figure by its name; a range of days is joined by a slash."""
    api = Api(page, on)
    parts = (
        _strength(api, lead_nation),
        _retained(api),
        _ladder(api),
        _places(api),
        _strategy(api),
        _balance(api),
        _money(api),
        _political(api),
        _decisions(api),
    )
    return {name: value for part in parts for name, value in part.items() if value}


def _strength(api, lead_nation):
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


def _balance(api):
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


def _retained(api):
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


def _entries(api):
    """What ends, or is to be reviewed, of those who have not departed."""
    gone = {c["id"] for c in api.rows("contributors") if c["status"] == "departed"}
    for row in api.rows("mandates"):
        if row["contributor"] and row["contributor"]["id"] in gone:
            continue
        if row["expires_on"] and row["status"] not in {"superseded", "ended_early"}:
            span = _day(row["expires_by"]) - _day(row["expires_on"])
            yield "mandate", row, row["days"], row["days"] + span.days
        if row["review_days"] is not None and row["status"] not in CLOSED:
            yield "review", row, row["review_days"], row["review_days"]


def _day(text):
    return date.fromisoformat(text)


def _words(first, last):
    """As a page says it: 150 to 180 days; within 16 days; 14 days ago."""
    if last < 0:
        return str(-last)
    return str(last) if first < 0 or first == last else f"{first}/{last}"


def _ladder(api):
    on = api.on
    ends = [one for one in _entries(api) if one[0] == "mandate"]
    ahead = Counter(_day(one[1]["expires_on"]) for one in ends)
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
        **{f"mandate.{o[1]['id']}.days": _words(o[2], o[3]) for o in shown},
    }


def _places(api):
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


def _strategy(api):
    updates = {}
    for row in sorted(api.rows("strategy-updates"), key=lambda row: row["period"]):
        updates[row["action"]["id"]] = row["rating"]
    counts = Counter()
    for row in api.rows("strategy-actions"):
        if row["ended_on"]:
            continue
        line = row["line"]
        counts[f"{line}.updates.{updates.get(row['id']) or 'none'}"] += 1
        counts[f"{line}.records.{row['evidence_rating'] or 'none'}"] += 1
    return counts


def _sum(rows, *names):
    return sum(
        (Decimal(row[name]) for row in rows for name in names if row[name]), Decimal(0)
    )


def _money(api):
    wholes = [row for row in api.rows("pledges") if not row["parent"]]
    counted = [row for row in wholes if row["is_counted"]]
    soft = [row for row in wholes if not row["is_counted"] and row["grade"] in SOFT]
    soft = [row for row in soft if row["pledged_usd"]]
    reported = [row for row in counted if row["reported_gap_usd"]]
    owing = defaultdict(Decimal)
    for row in counted:
        owing[row["donor"]["slug"]] += Decimal(row["used_gap_usd"] or 0)
    widest = sorted(((usd, slug) for slug, usd in owing.items() if usd), reverse=True)
    used, rates = _sum(counted, "used_gap_usd"), _sum(counted, "rate_effect_usd")
    gap = {
        "economic.used_gap": used,
        "gap.late": _sum(counted, "overdue_usd", "behind_schedule_usd"),
        "gap.waiting": _sum(counted, "waiting_usd") or "0",
        "gap.not_yet_due": _sum(counted, "not_yet_due_usd"),
        "gap.above": _sum(counted, "above_pledge_usd"),
        "gap.rates": rates or "0",
        "gap.total": used + rates,
        **{f"gap.donor.{slug}": usd for usd, slug in widest[:3]},
    }
    return {
        "economic.pledged": _sum(counted, "pledged_usd"),
        "economic.reported_gap": _sum(reported, "reported_gap_usd"),
        "economic.donors_reported": len({row["donor"]["id"] for row in reported}),
        "economic.soft.pledge": len(soft),
        "economic.soft.usd": _sum(soft, "pledged_usd"),
        **(gap if used else {}),
    }


def _events(api):
    """Events that are ahead or put off, by the date that was last announced."""
    current = api.newest("event-dates", "event", "announced_on")
    for pk, row in current.items():
        if row["starts_on"] is None or _last_day_of(row) >= api.on:
            yield pk, row


def _last_day_of(row):
    """The last day that an event's date can mean."""
    starts, precision = _day(row["starts_on"]), row["starts_precision"]
    if row["ends_on"]:
        return _day(row["ends_on"])
    months = {"day": None, "month": 0, "season": 2, "year": 11}[precision]
    return starts if months is None else last_day(month_later(starts, months))


def _political(api):
    settled = {row["id"] for row in api.rows("events") if row["outcome_on"]}
    ahead = {pk: row for pk, row in _events(api) if pk not in settled}
    put_off = sum(row["starts_on"] is None for row in ahead.values())
    return {
        "events.ahead": len(ahead) or "0",
        "events.put_off": put_off or "0",
        "events.more": max(len(ahead) - 4, 0),
        "flags.open": len(api.rows("reports/flags")) or "0",
    }


def _decisions(api):
    near = [one for one in _entries(api) if one[2] <= 180]
    near.sort(key=lambda one: (one[2], one[1]["id"]))
    others = [pk for pk, row in _events(api) if row["starts_on"] is None]
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
        found[f"decision.{kind}-{row['id']}.days"] = _words(first, last)
    return found
