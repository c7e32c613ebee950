from django.apps import AppConfig


class BenchConfig(AppConfig):
    """Roof: worlds of any size, and what the product's pages cost in them."""

    name = "partnership.bench"
    verbose_name = "Measurements"
