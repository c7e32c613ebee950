"""Where mail goes out, from the environment; half a setting or an open line is refused.

Four variables belong together: the server (EMAIL_URL), whom mail is from (MAIL_FROM),
where links lead (SITE_URL), and to which domains it may go (MAIL_DOMAINS). Without
them nothing is ever sent; on one's own machine mails become files.
"""

import os
import re
from dataclasses import dataclass, field
from email.utils import parseaddr
from ipaddress import ip_address
from urllib.parse import SplitResult, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from partnership.stack import state

NAMES = ("EMAIL_URL", "MAIL_FROM", "SITE_URL", "MAIL_DOMAINS")
# The scheme of EMAIL_URL -> the port unless one is given.
PORTS = {"smtp": 587, "smtps": 465, "smtp+unencrypted": 25}
DOMAIN = re.compile(r"(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")
BACKENDS = "django.core.mail.backends"
SMTP, NOWHERE = f"{BACKENDS}.smtp.EmailBackend", f"{BACKENDS}.dummy.EmailBackend"
TO_FILES = "partnership.dashboard.mail.files.MailFiles"
# Seconds that a mail server may take for one answer.
TIMEOUT = 20


@dataclass(frozen=True)
class OutgoingMail:
    """How mail leaves this installation; as it stands here, it does not."""

    backend: str = NOWHERE
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = field(default="", repr=False)
    use_tls: bool = False
    use_ssl: bool = False
    sender: str = ""
    # Without a slash at its end.
    site: str = ""
    domains: tuple[str, ...] = ()


def outgoing_mail(*, local: bool, hosts: list[str]) -> OutgoingMail:
    """What the environment says; ImproperlyConfigured in a sentence if it is unfit."""
    given = {name: os.environ.get(name, "").strip() for name in NAMES}
    missing = [name for name, value in given.items() if not value]
    if len(missing) == len(NAMES):
        return _files_of_this_machine() if local else OutgoingMail()
    if missing:
        raise ImproperlyConfigured(
            f"Outgoing mail is half set: set {', '.join(missing)} too, or none of"
            f" {', '.join(NAMES)}."
        )
    url = _server(given["EMAIL_URL"])
    return OutgoingMail(
        backend=SMTP,
        host=url.hostname or "",
        port=url.port or PORTS[url.scheme],
        user=unquote(url.username or ""),
        password=unquote(url.password or ""),
        use_tls=url.scheme == "smtp",
        use_ssl=url.scheme == "smtps",
        sender=_sender(given["MAIL_FROM"]),
        site=_site(given["SITE_URL"], hosts, local=local),
        domains=_domains(given["MAIL_DOMAINS"]),
    )


def _files_of_this_machine() -> OutgoingMail:
    """Mails as files under `var/mail/`, with links to the server of `make run`."""
    stack = state.running_stack() or {}
    return OutgoingMail(
        backend=TO_FILES,
        sender="partnership@partnership.example",
        site=stack.get("address", "http://127.0.0.1:8000"),
        domains=("partnership.example",),
    )


def _server(text: str) -> SplitResult:
    # The password stands in it: no error repeats what was given.
    try:
        url = urlsplit(text)
        fits = url.scheme in PORTS and url.hostname and url.port != 0
    except ValueError:
        fits = False
    if not fits or url.path.strip("/") or url.query or url.fragment:
        raise ImproperlyConfigured(
            "EMAIL_URL must be smtp://user:password@host:587 (encrypted by STARTTLS) or"
            " smtps://user:password@host:465; percent-encode what is not a letter or"
            " a digit in the password."
        )
    if url.scheme == "smtp+unencrypted" and not _is_this_machine(url.hostname or ""):
        raise ImproperlyConfigured(
            "EMAIL_URL: smtp+unencrypted:// is for a server on this machine alone"
            " (127.0.0.1): use smtp:// or smtps://."
        )
    return url


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _sender(text: str) -> str:
    _, address = parseaddr(text)
    plain = text.isascii() and text.isprintable()
    if not (plain and DOMAIN.fullmatch(address.rpartition("@")[2].lower())):
        raise ImproperlyConfigured(
            "MAIL_FROM must be an address, such as partnership@example.gov or"
            " Partnership <partnership@example.gov>."
        )
    return text


def _site(text: str, hosts: list[str], *, local: bool) -> str:
    try:
        url = urlsplit(text)
        fits = bool(url.hostname) and url.scheme in ("https", "http")
        fits = fits and (local or url.scheme == "https") and "@" not in url.netloc
        _ = url.port
    except ValueError:
        fits = False
    if not fits or url.path.strip("/") or url.query or url.fragment:
        raise ImproperlyConfigured(
            "SITE_URL must be where this site is, such as https://partnership.example:"
            " https, a host and nothing after it."
        )
    host = url.hostname or ""
    if not any(host == one or _is_below(host, one) for one in hosts):
        raise ImproperlyConfigured(
            "SITE_URL must name one of ALLOWED_HOSTS, or links in mails lead nowhere."
        )
    return f"{url.scheme}://{url.netloc}"


def _is_below(host: str, allowed: str) -> bool:
    """Whether `.example.gov` allows www.example.gov."""
    return allowed.startswith(".") and (
        host.endswith(allowed) or host == allowed.removeprefix(".")
    )


def _domains(text: str) -> tuple[str, ...]:
    named = [one.strip().lower() for one in text.split(",") if one.strip()]
    if not named or not all(DOMAIN.fullmatch(one) for one in named):
        raise ImproperlyConfigured(
            "MAIL_DOMAINS must name the domains that mail may go to, with commas"
            " between them, such as example.gov, mod.example.gov."
        )
    return tuple(named)
