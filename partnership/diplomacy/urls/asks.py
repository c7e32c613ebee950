"""Addresses of asks, contacts and stances."""

from django.urls import path

from partnership.diplomacy.views import (
    ask,
    ask_forms,
    contact,
    stance,
)

urlpatterns = [
    path("asks/", ask.ask_list, name="ask_list"),
    path("asks/add/", ask_forms.ask_add, name="ask_add"),
    path("asks/<int:pk>/", ask.ask_detail, name="ask"),
    path("asks/<int:pk>/edit/", ask_forms.ask_edit, name="ask_edit"),
    path("asks/<int:pk>/move/", ask_forms.ask_move, name="ask_move"),
    path(
        "asks/steps/<int:pk>/correct/",
        ask_forms.ask_step_correct,
        name="ask_step_correct",
    ),
    path("contacts/add/", contact.contact_add, name="contact_add"),
    path("contacts/<int:pk>/", contact.contact_detail, name="contact"),
    path("contacts/<int:pk>/correct/", contact.contact_correct, name="contact_correct"),
    path("actors/<int:pk>/", contact.actor, name="actor"),
    path("actors/<int:pk>/stance/", stance.stance_add, name="stance_add"),
    path("stances/<int:pk>/correct/", stance.stance_correct, name="stance_correct"),
    path("asks/<slug:file_format>/", ask.ask_file, name="ask_file"),
]
