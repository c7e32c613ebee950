"""A line for a terminal that asks the API, and runs as it stands."""

import shlex
from urllib.parse import urlencode

# As a shell says it: the token stays in its environment, out of the history.
AUTHORIZATION = '"Authorization: Bearer $TOKEN"'


def curl(site: str, path: str, asked: dict[str, str] | None = None) -> str:
    """The line; `site` is where our addresses begin, such as https://example.org."""
    query = f"?{urlencode(asked, safe=',:')}" if asked else ""
    return f"curl -H {AUTHORIZATION} {_quoted(f'{site}{path}{query}')}"


def _quoted(address: str) -> str:
    """In quotation marks always, so that every line of a page looks the same."""
    quoted = shlex.quote(address)
    return quoted if quoted.startswith("'") else f"'{quoted}'"
