"""The feed of mandates, as people make keys to it."""

from partnership.accounts.calendar_feeds import Feed

MANDATES = Feed(
    name="mandates",
    title="Decisions and reviews of mandates",
    permission="coalition.view_mandate",
    url_name="coalition:mandate_calendar_by_key",
)
