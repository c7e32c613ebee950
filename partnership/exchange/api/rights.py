"""Who may read what: the right that the pages ask for, asked of each request."""

from typing import Any

from rest_framework.permissions import BasePermission
from rest_framework.request import Request


class HasRight(BasePermission):
    """Whether the reader holds the right that the view names; empty is anybody's."""

    def has_permission(self, request: Request, view: Any) -> bool:
        """Asked before anything is read."""
        right = getattr(view, "right", "")
        return not right or request.user.has_perm(right)
