"""Django's admin for business records, with the rules that every edit obeys."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import ForeignKey, QuerySet, URLField
from django.forms import ModelChoiceField
from django.http import HttpRequest
from django.utils import timezone

from partnership.evidence.admin_forms import ReasonForm, RecordAdminForm
from partnership.evidence.clock_admin import ClockedAdmin
from partnership.evidence.deletion_admin import DeletionAdmin
from partnership.evidence.history import change_by
from partnership.evidence.marking_inlines import (
    EquivalentInline,
    GroupInline,
    MarkingForm,
    ReleaseInline,
)
from partnership.evidence.models import (
    Marking,
    MarkingScheme,
    NeedToKnowGroup,
    Programme,
    RecordQuerySet,
    Source,
)


class RecordAdmin(DeletionAdmin):
    """Every business record in the admin: bounded lists, reasons, markings, history."""

    form = RecordAdminForm
    list_per_page = 50
    show_full_result_count = False
    save_on_top = True

    def get_queryset(self, request: HttpRequest) -> RecordQuerySet:
        """Only what the administrator's own ceiling lets them see."""
        return super().get_queryset(request).visible_to(request.user)

    def get_autocomplete_fields(self, request: HttpRequest) -> list[str]:
        """Long lists of actors, sources and records are searched, never listed."""
        registered = self.admin_site._registry
        return [
            field.name
            for field in self.model._meta.concrete_fields
            if field.many_to_one
            and field.editable
            and getattr(registered.get(field.related_model), "search_fields", ())
        ]

    def save_model(
        self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool
    ) -> None:
        obj.version = obj.version + 1 if change else 1
        obj.updated_by, obj.updated_at = request.user, timezone.now()
        if not change:
            obj.created_by = request.user
        with change_by(request.user, reason=form.cleaned_data["reason"]):
            super().save_model(request, obj, form, change)


class ReadOnlyAdmin(ClockedAdmin):
    """What pages or jobs write by their own rules is read here, never edited."""

    list_per_page = 50
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(
        self, request: HttpRequest, obj: Any | None = None
    ) -> bool:
        return False

    def has_delete_permission(
        self, request: HttpRequest, obj: Any | None = None
    ) -> bool:
        return False


class ReadOnlyRecordAdmin(ReadOnlyAdmin, RecordAdmin):
    """A business record that is only read here."""


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    list_display = ["title", "published_on", "grade", "marking"]
    list_filter = ["grade"]
    search_fields = ["title", "code"]
    formfield_overrides = {URLField: {"assume_scheme": "https"}}


class ReasonAdmin(DeletionAdmin):
    """What decides what others see: few rows, and who changed them and why."""

    form = ReasonForm

    def save_model(
        self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool
    ) -> None:
        with change_by(request.user, reason=form.cleaned_data["reason"]):
            super().save_model(request, obj, form, change)

    def save_related(
        self, request: HttpRequest, form: forms.ModelForm, formsets: Any, change: bool
    ) -> None:
        """The rows beneath it are changed for the same reason."""
        with change_by(request.user, reason=form.cleaned_data["reason"]):
            super().save_related(request, form, formsets, change)


@admin.register(Marking)
class MarkingAdmin(ReasonAdmin):
    """Markings of every scheme, with who needs to know and whom they go to."""

    form = MarkingForm
    list_display = ["name", "scheme", "rank", "caveats", "elsewhere"]
    list_filter = ["scheme", "groups"]
    list_select_related = ["scheme"]
    inlines = [GroupInline, ReleaseInline, EquivalentInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        markings = super().get_queryset(request).with_caveats()
        return markings.prefetch_related("equivalents__ceiling")

    @admin.display
    def caveats(self, marking: Marking) -> str:
        """Groups by name; actors as a number, since some may be above a ceiling."""
        words = [f"{name} only" for name in marking.group_names]
        if number := len(marking.releases):
            words.append(f"releasable to {number} actor{'' if number == 1 else 's'}")
        return "; ".join(words)

    @admin.display(description="ceiling in other schemes")
    def elsewhere(self, marking: Marking) -> str:
        """Which ceiling a person of another scheme needs, and why that one."""
        return "; ".join(
            f"{one.ceiling} ({one.note})" if one.note else str(one.ceiling)
            for one in marking.equivalents.all()
        )

    def get_readonly_fields(
        self, request: HttpRequest, obj: Any | None = None
    ) -> list[str]:
        """A marking keeps its rank: a new one would raise or lower people's rights."""
        return [] if obj is None else ["rank"]

    def has_change_permission(
        self, request: HttpRequest, obj: Any | None = None
    ) -> bool:
        """Nobody takes away the caveat that keeps them, or those they let in, out."""
        may = super().has_change_permission(request, obj)
        return may and (obj is None or obj.pk in request.user.visible_marking_ids)

    def has_delete_permission(
        self, request: HttpRequest, obj: Any | None = None
    ) -> bool:
        may = super().has_delete_permission(request, obj)
        return may and obj.pk in request.user.visible_marking_ids


@admin.register(Programme)
class ProgrammeAdmin(ReasonAdmin):
    """The strategy that is tracked, and whose government is ours."""

    def get_readonly_fields(
        self, request: HttpRequest, obj: Any | None = None
    ) -> list[str]:
        """Another actor's official would make themselves one of our own people."""
        return ["home_government"] if request.user.actor_id else []

    def formfield_for_foreignkey(
        self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField | None:
        """What leaves by e-mail bears no caveat; a hidden marking is not offered."""
        if db_field.name == "mail_ceiling":
            kwargs["queryset"] = Marking.objects.plain().visible_to(request.user)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


admin.site.register([MarkingScheme, NeedToKnowGroup], ReasonAdmin)
