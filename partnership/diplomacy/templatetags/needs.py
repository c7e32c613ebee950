"""How needs and offers are written on pages, and where their actions lead."""

from typing import Any
from urllib.parse import urlencode

from django import template
from django.urls import reverse

from partnership.diplomacy.models import Match, Need, NeedPart, Offer
from partnership.diplomacy.needs.kinds import in_words
from partnership.diplomacy.needs.offers import left_words, state_label
from partnership.diplomacy.subjects import key_text, label_of
from partnership.evidence.clock import chosen_view

register = template.Library()


@register.filter
def left(offer: Offer) -> str:
    """What is left of an offer from `offers_at`: 2 posts, nothing, not known."""
    return left_words(offer)


@register.filter
def state_words(offer: Offer) -> str:
    """How firm an offer from `offers_at` is."""
    return state_label(offer)


@register.simple_tag(takes_context=True)
def match_url(context: Any, part: NeedPart, offer: Offer) -> str:
    """The form that matches an offer to a part, with the offer chosen."""
    address = reverse("diplomacy:match_add", args=[part.pk])
    return _with(context, address, offer=offer.pk)


@register.simple_tag(takes_context=True)
def ask_url(context: Any, actor: Any, need: Need) -> str:
    """The form of an ask of this actor about this need."""
    address = reverse("diplomacy:ask_add")
    about = key_text(label_of(need), need.pk)
    return _with(context, address, actor=actor.slug, about=about)


def _with(context: Any, address: str, **asked: Any) -> str:
    request = getattr(context, "request", None)
    chosen = chosen_view(request) if request else {}
    return f"{address}?{urlencode(chosen | asked)}"


@register.filter
def taken_words(match: Match) -> str:
    """How much of the offer, in its unit: 4 posts."""
    return in_words(match.offer.kind, match.offered, match.offer.currency)


@register.filter
def covers_words(match: Match) -> str:
    """How much of the need, in the unit of its part: USD 400,000."""
    return in_words(match.part.kind, match.covers, match.part.currency)
