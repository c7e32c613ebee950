"""Where templates are, and what each of them has without asking."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "templates"
ENGINES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [FOLDER],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "partnership.evidence.context.page",
                "partnership.alerts.context.last_checked",
            ],
            "builtins": [
                "partnership.evidence.templatetags.display",
                "partnership.actors.templatetags.names",
            ],
        },
    }
]
