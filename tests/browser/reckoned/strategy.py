"""The ratings of the actions."""

from collections import Counter


def strategy(api):
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
