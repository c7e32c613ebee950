"""How tests tamper with the history, and look whether it is noticed."""

from datetime import date

from django.core.management import call_command
from django.db import connection

DAYS = [date(2006, 2, 1), date(2006, 2, 2), date(2006, 2, 3)]


def execute(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(sql, values)
        assert cursor.rowcount != 0, "nothing was tampered with"


def verify(capsys, *options):
    """The exit status, and what was said."""
    capsys.readouterr()
    try:
        call_command("verify_history", *options)
        status = 0
    except SystemExit as ended:
        status = ended.code
    said = capsys.readouterr()
    return status, said.out + said.err
