from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.db.models import ForeignKey
from django.http import HttpRequest

from partnership.accounts.models import NeedToKnow, User
from partnership.actors.models import Actor
from partnership.evidence.hidden import KeepsHidden
from partnership.evidence.marking_fields import CeilingField


class PersonForm(KeepsHidden, UserChangeForm):
    """A person. An actor above the administrator's own ceiling stays as it is."""


class NeedToKnowInline(admin.TabularInline):
    model = NeedToKnow
    fk_name = "person"
    extra = 1


@admin.register(User)
class PersonAdmin(UserAdmin):
    """People, their roles (groups), their ceilings and what they need to know."""

    form = PersonForm
    list_display = ["username", "first_name", "last_name", "ceiling", "is_active"]
    list_select_related = ["ceiling"]
    list_per_page = 50
    fieldsets = [
        *UserAdmin.fieldsets,
        ("Need to know", {"fields": ["ceiling", "actor"]}),
    ]
    inlines = [NeedToKnowInline]

    def formfield_for_foreignkey(
        self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField | None:
        if db_field.name == "ceiling":
            kwargs["form_class"] = CeilingField
        if db_field.name == "actor":
            kwargs["queryset"] = Actor.objects.visible_to(request.user)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
