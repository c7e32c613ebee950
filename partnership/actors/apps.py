from django.apps import AppConfig


class ActorsConfig(AppConfig):
    """Ground floor: countries, organisations, groupings, provinces."""

    name = "partnership.actors"
    verbose_name = "Actors"
