from partnership.dashboard.views.country import country, country_list
from partnership.dashboard.views.front_page import front_page

__all__ = ["country", "country_list", "front_page"]
