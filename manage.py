#!/usr/bin/env python
"""Run one of the product's commands, for example `manage.py up`."""

import os
import sys


def main() -> int:
    """Run the command named on the command line; return its exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnership.settings")
    if _is_local(sys.argv[1:]):
        os.environ["PARTNERSHIP_LOCAL"] = "1"

    from django.core.management import execute_from_command_line
    from django.db import OperationalError

    try:
        execute_from_command_line(sys.argv)
    except OperationalError as error:
        return _explain(error)
    return 0


def _is_local(arguments: list[str]) -> bool:
    """Local mode needs no settings of its own: the running stack says where it is."""
    configured = "SECRET_KEY" in os.environ or "DATABASE_URL" in os.environ
    return arguments[:1] == ["up"] or not configured


def _explain(error: Exception) -> int:
    """Say how to start the database when it is down; otherwise give its own words."""
    from partnership.stack import state

    if os.environ.get("DATABASE_URL") or state.connection_urls() is not None:
        sys.stderr.write(f"The database refused: {error}\n")
    else:
        sys.stderr.write(f"{state.how_to_start()}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
