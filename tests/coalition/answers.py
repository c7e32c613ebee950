"""What a person types into the forms of the security line."""

from tests.factories import make_marking


def day(name, on):
    return {
        f"{name}_{part}": str(getattr(on, part)) for part in ("day", "month", "year")
    }


def common(**values):
    return {"marking": make_marking().pk, "grade": "published"} | values


def edit(version, **values):
    return {
        "role": "Infantry",
        "reason": "Corrected",
        "version": version,
        "opened_version": version,
        "marking": make_marking().pk,
    } | values


def text_of(response):
    return response.content.decode()
