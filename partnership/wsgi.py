"""The web application that gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnership.settings")

application = get_wsgi_application()

from partnership.accounts.guard import refuse_example_accounts  # noqa: E402
from partnership.bounds import Utf8Request  # noqa: E402

application.request_class = Utf8Request
refuse_example_accounts()

from partnership.evidence.protection.unprotected import warn_if_unprotected  # noqa: E402

warn_if_unprotected()
