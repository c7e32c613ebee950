from django.apps import AppConfig


class ExamplesConfig(AppConfig):
    """Roof: the example data that ships with the product, and its loader."""

    name = "partnership.examples"
    verbose_name = "Example data"
