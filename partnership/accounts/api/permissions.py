"""What a token opens is within its scopes, and who is refused is told so."""

from typing import Any

from rest_framework.permissions import BasePermission
from rest_framework.request import Request

BEYOND_SCOPE = (
    "Your token is not made for this: it lacks the scope. Make one that has it."
)


class HasRight(BasePermission):
    """All of the view's `rights` ("donors.view_pledge"), of person and token.

    Without any it is anybody's who may ask at all.

    The scopes of a token are within `User.has_perm`, as everywhere; here it is said
    which of the two lacks.
    """

    message = "Your role does not include this."

    def has_permission(self, request: Request, view: Any) -> bool:
        person = request.user
        if person.has_perms(view.rights):
            return True
        limits = person.limits if person.is_authenticated else None
        if limits and not all(map(limits.allows, view.rights)):
            self.message = BEYOND_SCOPE
        return False
