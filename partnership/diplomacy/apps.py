from django.apps import AppConfig


class DiplomacyConfig(AppConfig):
    """Second floor: the political line."""

    name = "partnership.diplomacy"
    verbose_name = "Political line"
