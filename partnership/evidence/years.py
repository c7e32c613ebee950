"""The years that records can speak of: what lies beyond them is a slip of the hand."""

from datetime import date

FIRST_YEAR, LAST_YEAR = 1900, 2199
# Beyond them, adding months or a time zone would one day leave the calendar.
FIRST_DAY, LAST_DAY = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
