from django.apps import AppConfig


class StackConfig(AppConfig):
    """The local servers that `manage.py up` starts."""

    name = "partnership.stack"
