"""What the lists of needs and of offers can be narrowed by; the address has it."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import Q

from partnership.actors.models import Actor, Province
from partnership.diplomacy.models import Edition, Need, NeedPart, Offer, OfferState
from partnership.diplomacy.models.need import PRIORITIES, NeedQuerySet
from partnership.diplomacy.models.offer import OfferQuerySet
from partnership.diplomacy.needs.areas import name_of, sector_of
from partnership.diplomacy.needs.coverage import Coverage
from partnership.diplomacy.needs.kinds import Kind
from partnership.evidence.counting import EvidenceField
from partnership.evidence.named import NamedField
from partnership.evidence.narrowing import Narrowing

EVERYWHERE = "country"
SORTS = {
    "priority": ("priority", "title", "pk"),
    "title": ("title", "pk"),
    "wanted_by": ("wanted_by", "priority", "pk"),
    "coverage": ("coverage", "priority", "pk"),
}
NARROWING = ("q", "kind", "sector", "province", "priority", "coverage", "edition")


class NeedFilter(forms.Form):
    """Words, kind, sector, province, priority, coverage and edition."""

    q = forms.CharField(label="Words", required=False, max_length=100, strip=True)
    edition = forms.ModelChoiceField(
        Edition.objects.none(),
        required=False,
        to_field_name="number",
        empty_label="The one in force",
    )
    kind = forms.ChoiceField(choices=[("", "Any kind"), *Kind.choices], required=False)
    sector = forms.ChoiceField(required=False)
    province = forms.ChoiceField(required=False)
    priority = forms.ChoiceField(
        choices=[("", "Any priority"), *PRIORITIES], required=False
    )
    coverage = forms.ChoiceField(
        choices=[("", "Covered or not"), *Coverage.choices], required=False
    )
    evidence = EvidenceField()
    sort = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, reader: Any, on: date | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.reader = reader
        editions = Edition.objects.visible_to(reader)
        editions = editions.known(on) if on else editions
        self.fields["edition"].queryset = editions
        self.fields["sector"].choices = [("", "Any sector"), *_sectors(reader, on)]
        provinces = Province.objects.visible_to(reader).order_by("name")
        self.fields["province"].choices = [
            ("", "Any province"),
            (EVERYWHERE, "The whole country"),
            *((one.code, one.name) for one in provinces),
        ]

    def clean_sort(self) -> str:
        """An order that we do not know is that by priority."""
        sort = self.cleaned_data["sort"]
        return sort if sort in SORTS else "priority"

    @property
    def asks_for_coverage(self) -> bool:
        """Whether needs are to come with their `coverage`: it narrows or sorts them."""
        self.full_clean()
        asked = self.cleaned_data
        return bool(asked.get("coverage")) or asked.get("sort") == "coverage"

    def narrow(self, needs: NeedQuerySet) -> NeedQuerySet:
        """Apply what was asked of these needs; what is wrong is left out."""
        self.full_clean()
        asked = self.cleaned_data
        for word in asked.get("q", "").split():
            needs = needs.filter(Q(title__icontains=word) | Q(detail__icontains=word))
        if kind := asked.get("kind"):
            of_kind = NeedPart.objects.visible_to(self.reader).filter(kind=kind)
            needs = needs.filter(pk__in=of_kind.order_by().values("need"))
        if sector := asked.get("sector"):
            needs = needs.filter(sector__startswith=sector)
        if province := asked.get("province"):
            is_everywhere = province == EVERYWHERE
            needs = needs.filter(
                Q(province=None) if is_everywhere else Q(province__code=province)
            )
        for name in ("priority", "coverage"):
            if asked.get(name):
                needs = needs.filter(**{name: asked[name]})
        return needs.order_by(*SORTS[asked.get("sort", "priority")])

    @property
    def narrows(self) -> bool:
        """Whether the reader asked for anything but every need of one edition."""
        asked = getattr(self, "cleaned_data", {})
        return any(asked.get(name) for name in NARROWING if name != "edition")


class OfferFilter(Narrowing, forms.Form):
    """Who offers what, how firm it is, and whether it is set against a need."""

    UNMATCHED, LEFT, USED = "none", "left", "all"

    actor = NamedField(
        label="Who", kind="actor", codes=("slug", "name"), empty_label="Anybody"
    )
    kind = forms.ChoiceField(choices=[("", "Any kind"), *Kind.choices], required=False)
    state = forms.ChoiceField(
        label="How firm",
        choices=[("", "Any state"), *OfferState.choices],
        required=False,
    )
    matched = forms.ChoiceField(
        label="Set against a need",
        choices=[
            ("", "Or not"),
            (UNMATCHED, "Nothing of it"),
            (LEFT, "Something is left"),
            (USED, "All of it"),
        ],
        required=False,
    )

    def __init__(self, *args: Any, reader: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offers = Offer.objects.visible_to(reader).known(on).order_by()
        actors = Actor.objects.visible_to(reader)
        self.fields["actor"].queryset = actors.filter(pk__in=offers.values("actor"))

    def narrow(self, offers: OfferQuerySet) -> OfferQuerySet:
        """Apply what was asked of `offers_at()`; what is wrong is left out."""
        self.full_clean()
        asked = self.cleaned_data
        for name in ("actor", "kind", "state"):
            if asked.get(name):
                offers = offers.filter(**{name: asked[name]})
        if matched := asked.get("matched"):
            offers = {
                self.UNMATCHED: offers.filter(is_matched=False),
                self.LEFT: offers.exclude(left=0),
                self.USED: offers.filter(left=0),
            }[matched]
        return offers.order_by("actor__name", "title", "pk")


def _sectors(reader: Any, on: date | None) -> list[tuple[str, str]]:
    """The sectors and purposes that any need names, each sector with its purposes."""
    needs = Need.objects.visible_to(reader)
    needs = needs.known(on) if on else needs
    codes = needs.exclude(sector="").order_by()
    named = set(codes.values_list("sector", flat=True).distinct())
    named |= {sector_of(code) for code in named}
    return [(code, name_of(code)) for code in sorted(named)]
