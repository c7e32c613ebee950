from django.apps import AppConfig


class DonorsConfig(AppConfig):
    """Second floor: the economic line."""

    name = "donors"
    verbose_name = "Economic line"
