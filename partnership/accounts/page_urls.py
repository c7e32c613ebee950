"""Our own pages about people, sessions, invitations and the audit log."""

from django.urls import path

from partnership.accounts import views

app_name = "accounts"

urlpatterns = [
    path("people/", views.person_list, name="person_list"),
    path("people/add/", views.person_add, name="person_add"),
    path("people/<int:pk>/", views.person_detail, name="person"),
    path("people/<int:pk>/invite/", views.person_invite, name="person_invite"),
    path("people/<int:pk>/sign-out/", views.person_sign_out, name="person_sign_out"),
    path(
        "people/<int:pk>/remove-second-step/",
        views.person_remove_second_step,
        name="person_remove_second_step",
    ),
    path(
        "people/calendar-keys/<int:pk>/revoke/",
        views.person_calendar_key_revoke,
        name="person_calendar_key_revoke",
    ),
    path("sessions/", views.session_list, name="session_list"),
    path("sessions/others/end/", views.session_end_others, name="session_end_others"),
    path("sessions/<int:pk>/end/", views.session_end, name="session_end"),
    path("calendars/", views.calendar_key_list, name="calendar_key_list"),
    path(
        "calendars/<int:pk>/revoke/",
        views.calendar_key_revoke,
        name="calendar_key_revoke",
    ),
    path("tokens/", views.api_token_list, name="api_token_list"),
    path("tokens/<int:pk>/revoke/", views.api_token_revoke, name="api_token_revoke"),
    path("people/tokens/", views.api_token_all, name="api_token_all"),
    path(
        "people/tokens/<int:pk>/revoke/",
        views.person_api_token_revoke,
        name="person_api_token_revoke",
    ),
    path("invitation/<str:token>/", views.invitation, name="invitation"),
    path("audit/", views.audit_list, name="audit_list"),
]
