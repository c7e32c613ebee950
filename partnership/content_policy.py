"""From where a browser may load what a page of ours asks for (decision 0019)."""

from typing import Any

from csp.constants import NONE, SELF


def policy(*, upgrade: bool) -> dict[str, Any]:
    """One policy for every answer, without an exception for any page.

    What is not here (frames, workers, media, fonts) falls back to nothing. `upgrade`
    has the browser ask by TLS alone.
    """
    return {
        "DIRECTIVES": {
            "default-src": [NONE],
            "script-src": [SELF],
            "style-src": [SELF],
            "img-src": [SELF],
            "connect-src": [SELF],
            "object-src": [NONE],
            "form-action": [SELF],
            "frame-ancestors": [NONE],
            "base-uri": [NONE],
            "upgrade-insecure-requests": upgrade,
        }
    }
