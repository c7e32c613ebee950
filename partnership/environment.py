"""Read the environment, and refuse what is missing or unsafe in one clear sentence."""

import os
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

DEFAULT_KEYS = ("django-insecure", "change-me", "changeme", "secret")


def required(name: str) -> str:
    """The value of a variable, or ImproperlyConfigured if it is missing."""
    value = os.environ.get(name, "").strip()
    if not value:
        raise ImproperlyConfigured(f"Set {name} in the environment.")
    return value


def secret(name: str, at_least: int) -> str:
    """The value of a secret, or ImproperlyConfigured if it is missing or weak."""
    return _strong(name, required(name), at_least)


def former_secrets(name: str, at_least: int) -> list[str]:
    """Secrets that are being replaced, with commas between them; each as strong."""
    values = [value.strip() for value in os.environ.get(name, "").split(",")]
    return [_strong(name, value, at_least) for value in values if value]


def _strong(name: str, value: str, at_least: int) -> str:
    if len(value) < at_least or value.lower().startswith(DEFAULT_KEYS):
        raise ImproperlyConfigured(
            f"{name} is a default or too short: use {at_least} random characters."
        )
    return value


def words(name: str) -> list[str]:
    """The values of a variable with commas between them, or ImproperlyConfigured."""
    return [word.strip() for word in required(name).split(",") if word.strip()]


def whole_number(name: str, default: int) -> int:
    """The value of a variable that counts something, or ImproperlyConfigured."""
    value = os.environ.get(name, "").strip() or str(default)
    if not (value.isascii() and value.isdecimal()):
        raise ImproperlyConfigured(f"{name} must be a whole number, such as {default}.")
    return int(value)


def database_from_url(url: str | None) -> dict[str, Any]:
    """Django's settings for a `postgres://` URL; without one, a place that is down.

    The host may be a folder of a unix socket, percent-encoded.
    """
    settings = {
        "ENGINE": "partnership.evidence.database",
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }
    if url is None:
        return settings | {"NAME": "partnership", "HOST": "/nonexistent"}
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured("DATABASE_URL must begin with postgres://.")
    # Not `parts.hostname`, which lowers the letters of a folder's name.
    host = parts.netloc.rpartition("@")[2].partition(":")[0]
    return settings | {
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(host),
        "PORT": str(parts.port or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
    }


OPENID_NAMES = ("OIDC_NAME", "OIDC_SERVER_URL", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET")


def openid_provider() -> dict[str, Any]:
    """django-allauth's settings for the OpenID provider; empty where none is set.

    Raises ImproperlyConfigured if it is half set, or is reached without encryption.
    """
    given = {name: os.environ.get(name, "").strip() for name in OPENID_NAMES}
    missing = [name for name, value in given.items() if not value]
    if len(missing) == len(given):
        return {}
    if missing:
        raise ImproperlyConfigured(
            f"The OpenID provider is half set: set {', '.join(missing)} too, or none."
        )
    url = urlsplit(given["OIDC_SERVER_URL"])
    if url.scheme != "https" or not url.hostname:
        raise ImproperlyConfigured("OIDC_SERVER_URL must begin with https://.")
    return openid_settings(*given.values())


def openid_settings(name: str, url: str, client: str, secret: str) -> dict[str, Any]:
    """One provider, believed only for what it has signed."""
    app = {
        "provider_id": "provider",
        "name": name,
        "client_id": client,
        "secret": secret,
        "settings": {"server_url": url, "fetch_userinfo": False},
    }
    # Who it is, is all that we ask: no name, no e-mail address.
    provider = {"APPS": [app], "SCOPE": ["openid"], "OAUTH_PKCE_ENABLED": True}
    return {"openid_connect": provider}
