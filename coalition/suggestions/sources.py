"""The sources of the security line, each with the right to read what it reads."""

from coalition.suggestions.departure import departure
from coalition.suggestions.mandates import mandates
from coalition.suggestions.posts import posts
from partnership.alerts.suggestions import Suggesting

SOURCES = (
    Suggesting("mandates", "coalition.view_mandate", mandates),
    Suggesting("departure", "coalition.view_contributor", departure),
    Suggesting("posts", "coalition.view_prt", posts),
)
