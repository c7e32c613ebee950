from django.apps import AppConfig


class CoalitionConfig(AppConfig):
    """Second floor: the security line."""

    name = "coalition"
    verbose_name = "Security line"
