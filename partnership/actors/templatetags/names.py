"""How an actor is named within a sentence; templates have it without `{% load %}`."""

from django import template

register = template.Library()

# What English gives an article where it stands in a sentence.
TAKE_AN_ARTICLE = (
    "Agency",
    "Bahamas",
    "Bank",
    "Commission",
    "Emirates",
    "Federation",
    "Fund",
    "Gambia",
    "Islands",
    "Kingdom",
    "Maldives",
    "Nations",
    "Netherlands",
    "Organisation",
    "Organization",
    "Philippines",
    "Programme",
    "Republic",
    "States",
    "Union",
)


@register.filter
def with_article(name: object) -> str:
    """The United States; Spain: an actor, or its name, within a sentence."""
    words = str(name)
    return f"the {words}" if words.endswith(TAKE_AN_ARTICLE) else words
