"""How to make a file again: the command and the address that give the same data."""

import shlex
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import reverse

if TYPE_CHECKING:
    from partnership.exchange.report import Extract


def reproduction(extract: "Extract") -> list[tuple[str, str]]:
    """Notes that say so; none for a report that has no address.

    Both look back to the instant at which the file was made, or to the one that it
    looks back to itself. Markings are those of the day on which it is made again.
    """
    if not extract.report.address:
        return []
    return [
        ("Reproduce by command", _command(extract)),
        ("Reproduce by address", _address(extract)),
    ]


def option(name: str) -> str:
    """A filter as an option: period_from is --from."""
    return "--" + name.removeprefix("period_").replace("_", "-")


def _command(extract: "Extract") -> str:
    asked = extract.question
    words = ["manage.py", "export", extract.report.name]
    words += ["--as-at", asked.on.isoformat(), "--as-known", _known(extract)]
    words += ["--format", extract.file_format]
    if not asked.reader.sees_everything:
        words += ["--reader", asked.reader.get_username()]
    for name, value in asked.asked:
        words += [option(name), value]
    return shlex.join(words)


def _address(extract: "Extract") -> str:
    asked = extract.question
    path = reverse(extract.report.address, args=[extract.file_format])
    clocks = [("as_at", asked.on.isoformat()), ("as_known", _known(extract))]
    return f"{extract.site}{path}?{urlencode([*asked.asked, *clocks], safe=':')}"


def _known(extract: "Extract") -> str:
    """To the microsecond: a change in the same second may be in the file or not."""
    return (extract.question.known_at or extract.generated_at).isoformat()
