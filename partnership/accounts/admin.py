"""People and roles are only read in Django's admin: their rules live in our pages."""

from django.contrib import admin

from partnership.accounts.models import User
from partnership.evidence.admin import ReadOnlyAdmin


@admin.register(User)
class PersonAdmin(ReadOnlyAdmin):
    """People; what they may do is changed under People, never here."""

    change_form_template = "admin/accounts/user/change_form.html"
    list_display = ["username", "first_name", "last_name", "ceiling", "is_active"]
    list_select_related = ["ceiling"]
    search_fields = ["username", "first_name", "last_name"]
    fields = [
        "username",
        "first_name",
        "last_name",
        "ceiling",
        "groups",
        "is_active",
        "is_staff",
        "is_superuser",
        "last_login",
    ]


class RoleAdmin(ReadOnlyAdmin):
    """Roles; `roles.py` and `manage.py sync_roles` write them."""

    list_display = ["name"]
    fields = ["name"]
