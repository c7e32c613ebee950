"""Django's admin under the ceiling of whoever uses it, related records included."""

from typing import Any

from django.contrib import admin
from django.db.models import ForeignKey, Model, Q, QuerySet
from django.db.models.constants import LOOKUP_SEP
from django.forms import ModelChoiceField
from django.http import HttpRequest

from partnership.evidence.clock_admin import ClockedAdmin
from partnership.evidence.models import Marking, Record


class VisibleRelatedFilter(admin.RelatedFieldListFilter):
    """A list filter that names only the related records that its reader may see."""

    def field_choices(
        self, field: ForeignKey, request: HttpRequest, model_admin: admin.ModelAdmin
    ) -> list[tuple[Any, str]]:
        ordering = self.field_admin_ordering(field, request, model_admin)
        visible = {"marking__in": request.user.visible_marking_ids}
        return field.get_choices(
            include_blank=False, ordering=ordering, limit_choices_to=visible
        )


class CeilingAdmin(ClockedAdmin):
    """An admin whose lists, filters, choices and warnings name nothing hidden."""

    view_on_site = False

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Rows that show no related record above the reader's ceiling."""
        rows = super().get_queryset(request)
        markings = request.user.visible_marking_ids
        for path in self.shown_paths():
            visible = Q(**{f"{path}__marking__in": markings})
            rows = rows.filter(visible | Q(**{f"{path}__isnull": True}))
        return rows

    def shown_paths(self) -> list[str]:
        """Paths to the related records that a row of the list names, each step too."""
        shown = {*self.list_display, *(self.list_select_related or ())}
        steps = {
            LOOKUP_SEP.join(parts[:number])
            for parts in (path.split(LOOKUP_SEP) for path in shown)
            for number in range(1, len(parts) + 1)
        }
        return sorted(step for step in steps if _leads_to_record(self.model, step))

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        return [
            (name, VisibleRelatedFilter)
            if isinstance(name, str) and _leads_to_record(self.model, name)
            else name
            for name in super().get_list_filter(request)
        ]

    def formfield_for_foreignkey(
        self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField | None:
        """What the administrator may see can be chosen; the form keeps the rest."""
        related = db_field.related_model
        if related is Marking:
            kwargs["queryset"] = Marking.objects.visible_to(request.user)
        elif issubclass(related, Record):
            kwargs["queryset"] = related.objects.visible_to(request.user)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        """Where it is only read, leave out what names a hidden record."""
        names = list(super().get_fields(request, obj))
        if obj is None or self.has_change_permission(request, obj):
            return names
        return [name for name in names if not self._hides(request, obj, name)]

    def _hides(self, request: HttpRequest, obj: Model, name: str) -> bool:
        if not _leads_to_record(self.model, name):
            return False
        field = self.model._meta.get_field(name)
        related = field.related_model.objects.filter(pk=getattr(obj, field.attname))
        return related.exclude(marking__in=request.user.visible_marking_ids).exists()

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple:
        """Say that other records name this one, without their names."""
        deleted, counts, missing, protected = super().get_deleted_objects(objs, request)
        if protected:
            protected = ["Other records name it. Some may be above your ceiling."]
        return deleted, counts, missing, protected


def _leads_to_record(model: type[Model], path: str) -> bool:
    """Whether this path of foreign keys ends at a business record."""
    for name in path.split(LOOKUP_SEP):
        field = {f.name: f for f in model._meta.concrete_fields}.get(name)
        if field is None or not field.many_to_one:
            return False
        model = field.related_model
    return issubclass(model, Record)
