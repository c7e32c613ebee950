from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Ground floor: users, roles, sign-in."""

    name = "partnership.accounts"
    verbose_name = "Accounts"
