"""The feeds that a calendar program can subscribe to; each line registers its own."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Feed:
    """A feed: its name, what it holds, who may read it, and where it stands.

    `url_name` is an address that takes a key's secret as its `token`.
    """

    name: str
    title: str
    permission: str
    url_name: str


FEEDS: dict[str, Feed] = {}


def register_feed(feed: Feed) -> None:
    """Make a feed known to the page on which people make their keys."""
    FEEDS[feed.name] = feed


def feeds_of(person: object) -> list[Feed]:
    """The feeds that this person has a right to."""
    return [one for one in FEEDS.values() if person.has_perm(one.permission)]
