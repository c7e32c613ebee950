"""How django-allauth behaves here."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class InvitedOnly(DefaultAccountAdapter):
    """Nobody signs up: an administrator makes each account."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
