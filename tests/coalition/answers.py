"""What a person types into the forms of the security line."""

from tests.factories import make_marking, make_source


def day(name, on):
    return {
        f"{name}_{part}": str(getattr(on, part)) for part in ("day", "month", "year")
    }


def common(**values):
    source = make_source().pk
    return {
        "marking": make_marking().pk,
        "grade": "published",
        "source": source,
    } | values


def edit(version, **values):
    return {
        "role": "Infantry",
        "reason_code": "mistake",
        "reason": "Corrected",
        "source": make_source().pk,
        "version": version,
        "opened_version": version,
        "marking": make_marking().pk,
    } | values


def text_of(response):
    return response.content.decode()
