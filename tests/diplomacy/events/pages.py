"""What the tests of the forms of events share: typed answers, and pages as text."""

from datetime import date

from tests.factories import make_marking

EVENTS = "/political/events"


def on(name, day):
    parts = (("day", day.day), ("month", day.month), ("year", day.year))
    return {f"{name}_{part}": str(value) for part, value in parts} if day else {}


def answers(**values):
    found = {"marking": make_marking().pk}
    for name, value in values.items():
        if value is None:
            continue
        found |= on(name, value) if isinstance(value, date) else {name: value}
    return found


def text(response):
    return " ".join(response.content.decode().split())


def send(client, path, **values):
    return client.post(f"{EVENTS}/{path}", answers(**values))
