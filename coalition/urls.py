app_name = "coalition"
urlpatterns = []
