app_name = "donors"
urlpatterns = []
