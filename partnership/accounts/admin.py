from django.contrib import admin
from django.contrib.auth.admin import UserAdmin

from partnership.accounts.models import User


@admin.register(User)
class PersonAdmin(UserAdmin):
    """People, their roles (groups) and their ceilings."""

    list_display = ["username", "first_name", "last_name", "ceiling", "is_active"]
    list_select_related = ["ceiling"]
    list_per_page = 50
    fieldsets = [
        *UserAdmin.fieldsets,
        ("Need to know", {"fields": ["ceiling"]}),
    ]
