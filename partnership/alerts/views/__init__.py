from partnership.alerts.views.listing import flag_list
from partnership.alerts.views.quieting import (
    flag_acknowledge,
    flag_snooze,
    flag_take_back,
)

__all__ = ["flag_acknowledge", "flag_list", "flag_snooze", "flag_take_back"]
