"""Set an offer against a part of a need, or end that."""

from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Q

from partnership.diplomacy.forms.offer import RefusableForm
from partnership.diplomacy.forms.quantity import QuantityField
from partnership.diplomacy.models import Match, NeedPart, Offer
from partnership.diplomacy.needs.actions import match_offer
from partnership.diplomacy.needs.kinds import ONE, Kind, in_words, unit_of
from partnership.diplomacy.needs.limits import (
    Taken,
    lock,
    refuse_beyond,
    refuse_withdrawn,
)
from partnership.diplomacy.needs.offers import left_words, open_offers
from partnership.evidence.currencies import is_typed_too_finely, too_fine_words
from partnership.evidence.fields import DatePartsField
from partnership.evidence.refusal import Refused
from partnership.evidence.templatetags.display import long_day
from partnership.evidence.widgets import UnitInput

MOST_OFFERS = 300


class OfferChoice(forms.ModelChoiceField):
    """An open offer, named with what is left of it."""

    def label_from_instance(self, offer: Offer) -> str:
        """Denmark: Judges (3 posts left)."""
        return f"{offer} ({left_words(offer)} left)"


class MatchForm(RefusableForm):
    """Which offer, how much of it, and how much of the part that is taken to cover."""

    past = ("matched_on",)
    offer = OfferChoice(
        Offer.objects.none(),
        empty_label="Choose an offer",
        error_messages={"required": "Choose the offer"},
    )
    offered = QuantityField(
        label="How much of the offer?",
        help_text="In the offer’s own unit, such as posts, or its currency. An offer"
        " cannot be matched beyond what is left of it.",
    )
    covers = QuantityField(label="How much of the need does that cover?")
    conversion = forms.CharField(
        label="Why is so much of the one so much of the other?",
        max_length=300,
        required=False,
        help_text="Only where the units differ: the rate, its day and its source, or"
        " what a post is worth.",
    )
    matched_on = DatePartsField(label="Matched on", subject="the match")

    class Meta:
        model = Match
        fields = ["offer", "offered", "covers", "conversion", "matched_on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        part = self.instance.part
        self._ask_which(part)
        field = self.fields["covers"]
        field.widget = UnitInput(after=unit_of(part.kind, part.currency), size=16)
        field.help_text = (
            f"The need asks for {part.in_words}. Leave this empty if the units are the"
            " same: it is then the same figure. Empty with another unit: the match is"
            " shown, and added to nothing."
        )

    def _ask_which(self, part: NeedPart) -> None:
        """The first of the open offers, in the part's unit first, and any one named."""
        offers = open_offers(self.today, self.reader)
        same = Q(kind=part.kind, currency=part.currency)
        nearest = offers.annotate(is_other=~same).order_by(
            "is_other", "actor__name", "title", "pk"
        )
        keys = list(nearest.values_list("pk", flat=True)[: MOST_OFFERS + 1])
        shown = Q(pk__in=keys[:MOST_OFFERS])
        named = str(self.data.get("offer") or self.initial.get("offer") or "")
        if named.isascii() and named.isdecimal() and len(named) < 18:
            shown |= Q(pk=named)
        field = self.fields["offer"]
        field.queryset = (
            offers.filter(shown)
            .select_related("actor")
            .order_by("actor__name", "title")
        )
        if len(keys) > MOST_OFFERS:
            field.help_text = (
                f"The first {MOST_OFFERS} stand here, those in the same unit first."
                " Others are matched from the page of the offer."
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        offer, on = cleaned.get("offer"), cleaned.get("matched_on")
        if offer:
            self._refuse_quantities(cleaned, offer)
        part = self.instance.part
        stated = max(part.need.stated_on, part.need.edition.drafted_on)
        if on and on < stated:
            words = f"The need was stated on {long_day(stated)}"
            self.add_error("matched_on", f"{words}. Enter that day or a later one")
        if offer and on and not self.errors and not self.refused:
            self._try(offer, cleaned)
        return cleaned

    def _try(self, offer: Offer, cleaned: dict[str, Any]) -> None:
        """What the record would refuse is said before anything is written."""
        try:
            refuse_withdrawn(offer, cleaned["matched_on"], self.reader)
            if cleaned["offered"] is not None:
                new = Taken(cleaned["offered"], cleaned["matched_on"], None)
                refuse_beyond(offer, new, self.reader)
        except Refused as refused:
            self.say(refused)

    def _refuse_quantities(self, cleaned: dict[str, Any], offer: Offer) -> None:
        part = self.instance.part
        offered, covers = cleaned.get("offered"), cleaned.get("covers")
        is_same = (part.kind, part.currency) == (offer.kind, offer.currency)
        for name, quantity, of in (
            ("offered", offered, offer),
            ("covers", covers, part),
        ):
            if quantity is not None:
                _refuse_unit(self, name, quantity, of)
        is_left_open = offered is None and not self.has_error("offered")
        if is_left_open and offer.quantity is not None:
            said = in_words(offer.kind, offer.quantity, offer.currency)
            self.add_error("offered", f"Enter how much of the {said}")
        if is_same and offered is not None and covers is None:
            cleaned["covers"] = offered if not self.has_error("covers") else None
        elif is_same and offered is not None and covers != offered:
            words = f"The units are the same, so enter {offered:,} or leave it empty"
            self.add_error("covers", words)
        elif covers is not None and not is_same and not cleaned.get("conversion"):
            self.add_error("conversion", "Say why so much of the one is so much of it")

    def save_new(self, by: Any) -> Match:
        """Write the match; Refused if a colleague took what was left."""
        return match_offer(part=self.instance.part, by=by, **self.facts())


def _refuse_unit(form: MatchForm, name: str, quantity: Decimal, of: Any) -> None:
    if quantity <= 0:
        form.add_error(name, "Enter more than nought")
    elif of.kind in ONE and quantity != quantity.to_integral_value():
        unit = ONE[Kind(of.kind)]
        form.add_error(name, f"Enter a whole number: {unit}s are counted")
    elif of.currency and is_typed_too_finely(quantity, of.currency):
        form.add_error(name, too_fine_words(of.currency))


class MatchEndForm(RefusableForm):
    """From which day a match covers nothing any more, and why; empty takes it back."""

    past = ("ended_on",)
    ended_on = DatePartsField(
        label="Ended on",
        required=False,
        help_text="From this day on it covers nothing, and the offer is free again."
        " Empty: it stands.",
    )

    class Meta:
        model = Match
        fields = ["ended_on", "ended_reason"]
        labels = {"ended_reason": "Why does it end?"}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        ended, begun = cleaned.get("ended_on"), self.instance.matched_on
        if ended and ended < begun:
            words = f"It was matched on {long_day(begun)}. Enter that day or a later"
            self.add_error("ended_on", f"{words} one")
        if ended and not cleaned.get("ended_reason"):
            self.add_error("ended_reason", "Enter why the match ends")
        if not ended and not self.has_error("ended_on"):
            cleaned["ended_reason"] = ""
        return cleaned

    def save_edit(self, by: Any) -> bool:
        """Write it; Refused if what it takes is matched elsewhere by now."""
        match, ended = self.instance, self.cleaned_data["ended_on"]
        held = lock(match.offer)
        if match.offered is not None:
            taken = Taken(match.offered, match.matched_on, ended)
            try:
                refuse_beyond(held, taken, by, but=match)
            except Refused as refused:
                raise Refused(str(refused), "ended_on") from refused
        return super().save_edit(by)
