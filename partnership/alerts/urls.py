"""Addresses of the alerts."""

from django.urls import path

from partnership.alerts import views

app_name = "alerts"

urlpatterns = [
    path("", views.flag_list, name="flag_list"),
    path("<int:pk>/acknowledge/", views.flag_acknowledge, name="flag_acknowledge"),
    path("<int:pk>/snooze/", views.flag_snooze, name="flag_snooze"),
    path("<int:pk>/take-back/", views.flag_take_back, name="flag_take_back"),
]
