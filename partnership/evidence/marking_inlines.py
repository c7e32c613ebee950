"""What stands beneath a marking in the admin: caveats, and ceilings elsewhere."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import ForeignKey, QuerySet
from django.http import HttpRequest

from partnership.evidence.admin_forms import ReasonForm
from partnership.evidence.models import (
    EquivalentCeiling,
    Marking,
    MarkingGroup,
    MarkingRelease,
)

OTHER_RANK = "{} has rank {} in {}. A marking with caveats has both from it."
NO_HIGHER = "Its own rank is {}. With that ceiling of rank {} nobody would see it."
SAME_SCHEME = "Choose a ceiling of another scheme."


class MarkingForm(ReasonForm):
    """A marking; one that adds caveats to another has its scheme and its rank."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        plain = cleaned.get("plain_marking")
        own = (cleaned.get("scheme"), cleaned.get("rank"))
        if plain and None not in own and own != (plain.scheme, plain.rank):
            words = OTHER_RANK.format(plain, plain.rank, plain.scheme)
            self.add_error("plain_marking", words)
        return cleaned


class EquivalentForm(forms.ModelForm):
    """A ceiling of another scheme that is high enough for the marking."""

    def clean_ceiling(self) -> Marking:
        ceiling, marking = self.cleaned_data["ceiling"], self.instance.marking
        if ceiling.scheme_id == marking.scheme_id:
            raise ValidationError(SAME_SCHEME)
        if ceiling.rank < marking.rank:
            raise ValidationError(NO_HIGHER.format(marking.rank, ceiling.rank))
        return ceiling


class GroupInline(admin.TabularInline):
    model = MarkingGroup
    extra = 1


class ReleaseInline(admin.TabularInline):
    """Of the actors on the list, those that the administrator may see."""

    model = MarkingRelease
    extra = 1

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request)
        return rows.filter(actor__marking__in=request.user.visible_marking_ids)

    def formfield_for_foreignkey(
        self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField | None:
        if db_field.name == "actor":
            actors = db_field.related_model.objects
            kwargs["queryset"] = actors.visible_to(request.user)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class EquivalentInline(admin.TabularInline):
    model = EquivalentCeiling
    form = EquivalentForm
    fk_name = "marking"
    extra = 1
