"""What the tests of pages share."""


def day(name, on):
    """A date as its three boxes send it."""
    return {f"{name}_{part}": getattr(on, part) for part in ("day", "month", "year")}


def text(response):
    """A page's HTML with its white space made even."""
    return " ".join(response.content.decode().split())
