"""What one person asks of the API in a minute, with all their tokens and browsers."""

import time
from typing import Any

from django.conf import settings
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from partnership.accounts.api.allowance import spend


class PersonThrottle(BaseThrottle):
    """Refuse who has spent the minute's allowance; a view may say that it costs more.

    `throttle_cost` of a view is how many plain requests one to it counts for.
    """

    def allow_request(self, request: Request, view: Any) -> bool:
        if not request.user.is_authenticated:
            return True  # counted by address, where they are met
        cost = getattr(view, "throttle_cost", 1)
        caller = f"person:{request.user.pk}"
        self.allowance = spend(caller, cost, settings.API_PER_MINUTE, time.time())
        request._request.allowance = self.allowance
        return not self.allowance.is_over

    def wait(self) -> int:
        """Seconds until the next minute's allowance."""
        return self.allowance.resets_in
