from partnership.dashboard.views.changes import changes, changes_file
from partnership.dashboard.views.country import country, country_list
from partnership.dashboard.views.front_page import front_page

__all__ = ["changes", "changes_file", "country", "country_list", "front_page"]
