"""How a line of the log is written, and where to."""

import logging
import re
import time

# A name or an address that somebody typed must not look like a line of its own.
CONTROLS = (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)
ESCAPED = {code: f"\\u{code:04x}" for code in CONTROLS}


# The secret in the address of a link that signs in, or opens, something by itself.
SECRETS = re.compile(r"(/(?:invitation|calendar|overviews/end)/)[^/\s]{16,}")
# An API token is taken from no address; who puts one there all the same is spared.
TOKENS = re.compile(r"(pship_)[\w-]{16,}")


def without_secrets(text: str) -> str:
    """The same without the secrets of links: who reads the log may not use them."""
    return TOKENS.sub(r"\1…", SECRETS.sub(r"\1…", text))


class OneLineInUtc(logging.Formatter):
    """The time in UTC, and a message on one line; a traceback keeps its lines."""

    converter = time.gmtime
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802
        return without_secrets(super().formatMessage(record)).translate(ESCAPED)


TO_THE_CONSOLE = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "partnership.logs.OneLineInUtc",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
}
