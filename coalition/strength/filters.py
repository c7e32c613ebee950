"""What pages and files of strength can be narrowed by; their state is the address."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from coalition.models import Force, Sector
from coalition.queries.forces import in_counted_forces
from partnership.evidence.counting import EvidenceField
from partnership.evidence.models import Programme, Record

EVERY = "every"
NOT_RECORDED = "none"


class CodeField(forms.ChoiceField):
    """A force or a sector by its code, with words for what is none of them."""

    def __init__(self, noun: str, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)
        self.noun = noun

    def validate(self, value: str) -> None:
        if value and not self.valid_value(value):
            raise ValidationError(f"No {self.noun} called “{value[:60]}” is recorded.")


class ContingentFilter(forms.Form):
    """Which contingents: of which force and sector, and whose evidence counts."""

    force = CodeField("force")
    sector = CodeField("sector")
    evidence = EvidenceField()

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reader = reader
        self.fields["force"].choices = [
            ("", "Coalition’s own"),
            (EVERY, "Every force"),
            *self._codes(Force),
        ]
        self.fields["sector"].choices = [
            ("", "Every sector"),
            *self._codes(Sector),
            (NOT_RECORDED, "No sector recorded"),
        ]

    def _codes(self, model: type[Record]) -> list[tuple[str, str]]:
        codes = model.objects.visible_to(self.reader).values_list("code", flat=True)
        return [(code, code) for code in codes]

    @property
    def lead_nation(self) -> int | None:
        """The actor whose strength is shown apart, if the programme names one."""
        return Programme.objects.values_list("lead_nation", flat=True).first()

    @property
    def every_force(self) -> bool:
        """Whether forces beside the coalition's own are asked for too."""
        return self.cleaned_data["force"] == EVERY

    @property
    def where_words(self) -> str:
        """Such as: of NTM-I in MND(SE). Empty for the coalition's own as a whole."""
        force, sector = self.cleaned_data["force"], self.cleaned_data["sector"]
        of = f" of {force}" if force else ""
        if self.every_force:
            of = " of every force"
        if sector == NOT_RECORDED:
            return f"{of} with no sector recorded"
        return f"{of} in {sector}" if sector else of

    def asked_for(self, lead_nation: int | None) -> Q:
        """The deployments that are asked for.

        The coalition's own forces are those that its lead nation serves in, as in
        every total (coalition.totals); without a lead nation all of them.
        """
        asked = self.cleaned_data
        return self._of_force(asked["force"], lead_nation) & self._of_sector()

    def _of_force(self, force: str, lead_nation: int | None) -> Q:
        if self.every_force:
            return Q()
        if force:
            return Q(force__code=force)
        return in_counted_forces(self.reader, lead_nation)

    def _of_sector(self) -> Q:
        sector = self.cleaned_data["sector"]
        seen = Sector.objects.visible_to(self.reader).order_by()
        if sector == NOT_RECORDED:
            return ~Q(sector__in=seen.values("pk")) | Q(sector=None)
        # A code is unique, and a hidden one is no choice.
        return Q(sector__code=sector) if sector else Q()
