app_name = "diplomacy"
urlpatterns = []
