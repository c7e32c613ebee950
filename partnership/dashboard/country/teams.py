"""What one actor does in provincial teams: it leads, sends people, pays, takes part."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from coalition import provinces
from coalition.models import Participation, PRTStatus
from coalition.team.money import amount_words, funding_at
from coalition.team.posts import posts_at
from partnership.actors.models import Actor
from partnership.evidence.banner import marks_of
from partnership.evidence.few import Few, few
from partnership.evidence.visible_sources import with_sources

if TYPE_CHECKING:
    from partnership.accounts.models import User

MOST = 20


@dataclass(frozen=True)
class TeamsOfActor:
    """Teams that it leads, its posts in any, its money for them, and other parts."""

    led: list[PRTStatus]
    posts: Few
    parts: Few
    funding: Few

    @property
    def are_any(self) -> bool:
        """Whether anything is recorded."""
        return bool(self.led or self.posts or self.parts or self.funding)

    @property
    def posts_words(self) -> str:
        """7 of 10 posts filled, 2 with a figure unknown; empty without any."""
        if not self.posts or self.posts.more:
            return ""
        lacking = sum(None in (one.filled, one.authorised) for one in self.posts)
        known = [one for one in self.posts if None not in (one.filled, one.authorised)]
        filled = sum(one.filled for one in known)
        authorised = sum(one.authorised for one in known)
        said = f"{filled:,} of {authorised:,} posts filled" if known else ""
        left = f"{lacking:,} with a figure unknown" if lacking else ""
        return ", ".join(filter(None, [said, left]))

    @property
    def marking_ids(self) -> list[int]:
        """What the page bears for it."""
        facts = [*self.led, *self.posts, *self.parts, *self.funding]
        teams = [one.prt for one in facts]
        leads = [one.lead for one in self.led]
        named = [*facts, *teams, *(one.province for one in teams), *leads]
        return marks_of([*named, *(one.source for one in facts)])


def teams_of(actor: Actor, on: date, reader: "User", evidence: str) -> TeamsOfActor:
    """Ask for it all; statements that do not count are left out."""
    posts = posts_at(on, reader, evidence, actor=actor)
    parts = Participation.objects.visible_to(reader).at(on).filter(actor=actor)
    funding = funding_at(on, reader, evidence, donor=actor)
    for_each = ("prt__name", "pk")
    found = [
        few(
            with_sources(rows.select_related("prt__province"), reader).order_by(
                *for_each
            ),
            MOST,
        )
        for rows in (posts, parts, funding)
    ]
    for one in found[2]:
        one.amount_words = amount_words(one.amount, one.currency)
    led = provinces.teams_at(on, reader).filter(lead=actor)
    return TeamsOfActor(list(led), *found)
