from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Ground floor: users, roles, sign-in."""

    name = "partnership.accounts"
    verbose_name = "Accounts"

    def ready(self) -> None:
        """Administrators find people and the audit log in the navigation."""
        from partnership.evidence.navigation import Place, add_place

        add_place(Place(90, "People", "accounts:person_list", "accounts.view_user"))
