from partnership.accounts.models.need_to_know import NeedToKnow
from partnership.accounts.models.user import User

__all__ = ["NeedToKnow", "User"]
