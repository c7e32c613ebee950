"""What a team lacks: worked out from its posts, its money and who takes part."""

from datetime import date

from coalition.models import PostStatement
from coalition.team.money import MoneySums, amount_words
from coalition.team.participants import Participant
from partnership.actors.templatetags.names import with_article


def lacks(
    on: date,
    posts: list[PostStatement],
    money: list[MoneySums],
    participants: list[Participant],
) -> list[str]:
    """Sentences: vacant posts, the oldest first; money; who does not take part."""
    vacant = sorted(
        (post for post in posts if post.vacancies),
        key=lambda post: (post.vacant_since, str(post.actor), post.skill_words),
    )
    return [
        *(_vacancy(post, on) for post in vacant),
        *(_money(sums) for sums in money if sums.lacking),
        *_nobody(participants),
    ]


def _vacancy(post: PostStatement, on: date) -> str:
    number = post.vacancies
    what = f"{number:,} post{'' if number == 1 else 's'} of {with_article(post.actor)}"
    verb = "is" if number == 1 else "are"
    age = age_words(post.vacant_since, on)
    return f"{post.skill_words}: {what} {verb} vacant, {age}."


def age_words(since: date | None, on: date) -> str:
    """How long a post has been vacant by the date: for 95 days; empty if it is not."""
    if since is None:
        return ""
    days = (on - since).days
    return f"for {days:,} day{'' if days == 1 else 's'}" if days else "since today"


def _money(sums: MoneySums) -> str:
    """What is not secured; with no figure of it, nobody knows how much that is."""
    needed = amount_words(sums.needed, sums.currency)
    if sums.secured is None:
        return f"{needed} is needed, and nothing is recorded as secured."
    return f"{amount_words(sums.lacking, sums.currency)} of {needed} is not secured."


def _nobody(participants: list[Participant]) -> list[str]:
    """Who is not recorded; unknown, and not known to be nobody."""
    if not participants:
        return ["Nobody beyond the lead is recorded as taking part."]
    if not any(one.is_organisation for one in participants):
        return ["No international organisation is recorded as taking part."]
    return []


def not_recorded(
    posts: list[PostStatement], money: list[MoneySums], has_assessment: bool
) -> list[str]:
    """Of what no figure is recorded, so that nobody can say whether it lacks any."""
    needs = any(sums.needed is not None for sums in money)
    found = {
        "posts": bool(posts),
        "money needed": needs,
        "money secured": any(sums.secured is not None for sums in money),
        "assessments": has_assessment,
    }
    return [what for what, is_known in found.items() if not is_known]
