"""Gunicorn's log of requests, which keeps no secret of a link."""

from typing import Any

from gunicorn.glogging import Logger

from partnership.logs import without_secrets


class WithoutSecrets(Logger):
    """Writes each address without the secret that it may hold."""

    def atoms(self, *request: Any) -> dict[str, Any]:
        """What a line is made of: the address stands in several of its parts."""
        return {
            name: without_secrets(value) if isinstance(value, str) else value
            for name, value in super().atoms(*request).items()
        }
