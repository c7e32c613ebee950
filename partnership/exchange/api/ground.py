"""The records of the ground, which all lines name: actors, provinces and sources."""

from partnership.actors.models import Actor, Alias, Grouping, Membership, Province
from partnership.evidence.models import Source
from partnership.exchange.api.resource import Resource, since_if_known

RESOURCES = (
    Resource(
        "actors", Actor, "actors.view_actor", "name slug kind iso3 iati_identifier"
    ),
    Resource(
        "actor-aliases",
        Alias,
        "actors.view_actor",
        "actor name sender normalised",
        within="actor",
    ),
    Resource("groupings", Grouping, "actors.view_grouping", "code name"),
    Resource(
        "memberships",
        Membership,
        "actors.view_grouping",
        "grouping actor joined_on left_on",
        known=since_if_known("joined_on"),
        within="grouping actor",
        happens={"left_on": ""},
    ),
    Resource(
        "provinces",
        Province,
        "actors.view_province",
        "country name code map_code capital",
    ),
    Resource(
        "sources",
        Source,
        "evidence.view_source",
        "code title url published_on published_precision grade",
    ),
)
