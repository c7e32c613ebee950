"""The lists of the API, and the days in them."""

from datetime import date

SOFT = {"press", "unverified"}


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


def day(text):
    return date.fromisoformat(text)
