"""A line of the log is one line, in UTC."""

import logging
import sys

from partnership.logs import OneLineInUtc

FORMAT = "{asctime} {levelname} {name}: {message}"


def line(message, *arguments, exc_info=None):
    record = logging.LogRecord(
        "a", logging.ERROR, __file__, 1, message, arguments, exc_info
    )
    record.created, record.msecs = 0.5, 500
    return OneLineInUtc(FORMAT, style="{").format(record)


def test_the_time_is_utc_and_says_so():
    assert line("x") == "1970-01-01T00:00:00.500Z ERROR a: x"


def test_what_somebody_typed_is_no_line_of_its_own():
    written = line("name %s", "x\r\n1970 INFO a: signed in\x1b[2J\u2028")

    assert len(written.splitlines()) == 1
    assert "\x1b" not in written
    assert "x\\u000d\\u000a1970" in written


def test_a_fault_keeps_its_traceback():
    try:
        raise ValueError("planted")
    except ValueError:
        written = line("fault", exc_info=sys.exc_info())

    assert "Traceback" in written
    assert "ValueError: planted" in written


def test_the_product_logs_with_it(settings):
    assert settings.LOGGING["formatters"]["line"]["()"] == (
        "partnership.logs.OneLineInUtc"
    )
