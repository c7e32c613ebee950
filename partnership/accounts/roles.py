"""The four roles, as data: what each may do, in words and in permissions.

`manage.py sync_roles` writes them to Django's groups.
"""

from dataclasses import dataclass, field

# Everything a reader of the record needs; later models are added here by name.
READ = [
    "actors.view_actor",
    "actors.view_grouping",
    "actors.view_province",
    "alerts.view_flag",
    "coalition.view_contributor",
    "coalition.view_mandate",
    "coalition.view_prt",
    "coalition.view_mission",
    "coalition.view_responsibility",
    "dashboard.view_brief",
    "diplomacy.view_ask",
    "diplomacy.view_contact",
    "diplomacy.view_engagementstep",
    "diplomacy.view_event",
    "diplomacy.view_influence",
    "diplomacy.view_forum",
    "diplomacy.view_linetotake",
    "diplomacy.view_meeting",
    "diplomacy.view_need",
    "diplomacy.view_statement",
    "diplomacy.view_term",
    "diplomacy.view_organisationtask",
    "donors.view_conference",
    "donors.view_debtclaim",
    "donors.view_pledge",
    "donors.view_rateset",
    "evidence.view_change",
    "evidence.view_source",
    "strategy.view_action",
]

EDIT = [
    "actors.add_alias",
    "actors.change_alias",
    "alerts.change_flag",
    "coalition.change_contributor",
    "coalition.add_strength",
    "coalition.add_intent",
    "coalition.add_mandate",
    "coalition.change_mandate",
    "coalition.add_mission",
    "coalition.change_mission",
    "coalition.add_missionoption",
    "coalition.add_optionstep",
    "coalition.add_handoverplan",
    "coalition.add_responsibility",
    "coalition.add_handovercondition",
    "coalition.add_prt",
    "coalition.change_prt",
    "dashboard.add_brief",
    "dashboard.change_brief",
    # Whoever clears a brief is named on it, and so is that they drafted it.
    "dashboard.clear_brief",
    "diplomacy.add_ask",
    "diplomacy.change_ask",
    "diplomacy.add_askstep",
    "diplomacy.add_contact",
    "diplomacy.change_contact",
    "diplomacy.add_stance",
    "diplomacy.add_linetotake",
    "diplomacy.change_linetotake",
    "diplomacy.add_lineversion",
    "diplomacy.change_lineversion",
    "diplomacy.clear_lineversion",
    "diplomacy.add_forum",
    "diplomacy.change_forum",
    # A change of an event is one of its objectives, plan and guests too.
    "diplomacy.add_event",
    "diplomacy.change_event",
    "diplomacy.add_eventdate",
    "diplomacy.add_meeting",
    "diplomacy.change_meeting",
    "diplomacy.add_framing",
    "diplomacy.change_framing",
    "diplomacy.add_statement",
    "diplomacy.change_statement",
    "diplomacy.add_term",
    "diplomacy.change_term",
    "diplomacy.add_point",
    "diplomacy.change_point",
    "diplomacy.add_edition",
    "diplomacy.change_edition",
    "diplomacy.add_need",
    "diplomacy.change_need",
    "diplomacy.add_offer",
    "diplomacy.change_offer",
    "diplomacy.add_match",
    "diplomacy.change_match",
    "diplomacy.add_actorinterest",
    "diplomacy.change_actorinterest",
    "diplomacy.add_influence",
    "diplomacy.change_influence",
    "diplomacy.add_engagementstep",
    "diplomacy.change_engagementstep",
    "diplomacy.add_organisationtask",
    "diplomacy.change_organisationtask",
    "diplomacy.clear_point",
    "donors.add_conference",
    "donors.change_conference",
    "donors.add_pledge",
    "donors.change_pledge",
    "donors.add_transaction",
    "donors.add_instalment",
    "donors.add_pledgestatement",
    "donors.add_condition",
    "donors.add_explanation",
    "donors.add_debtclaim",
    "donors.change_debtclaim",
    "donors.add_reliefstage",
    "donors.change_reliefstage",
    "donors.add_exchangerate",
    "evidence.add_source",
    # A file adds and changes only what its importer may add and change by hand.
    "exchange.add_dataimport",
    "strategy.add_objective",
    "strategy.change_objective",
    # A change of an action is one of its owners, links and measures too.
    "strategy.add_action",
    "strategy.change_action",
    "strategy.add_actiondate",
    "strategy.add_update",
]

EXPORT = [
    "exchange.export_list",
    "coalition.export_strength",
    "coalition.export_mission",
    "coalition.export_handoverplan",
    "coalition.export_prt",
    "diplomacy.export_need",
    "diplomacy.export_meeting",
    "diplomacy.export_linetotake",
    "diplomacy.export_statement",
    "diplomacy.export_point",
    "diplomacy.export_ask",
    "diplomacy.export_forumissue",
    "donors.export_pledge",
    "evidence.export_change",
    # What one asks again and again is saved under a name; only its owner changes it.
    "donors.add_savedreport",
    "donors.change_savedreport",
    "donors.delete_savedreport",
    # A scenario touches no record.
    "coalition.export_scenario",
    "coalition.add_scenario",
    "coalition.change_scenario",
    "coalition.delete_scenario",
]

# The pages about people, and the audit log.
MANAGE_PEOPLE = [
    "accounts.view_user",
    "accounts.add_user",
    "accounts.change_user",
    "accounts.view_auditentry",
    "accounts.export_auditentry",
]

ADMINISTRATOR = "Administrator"


@dataclass(frozen=True)
class Role:
    """A role: its name, what it is for, and its permissions ("app.codename")."""

    name: str
    purpose: str
    permissions: list[str] = field(default_factory=list)
    # An administrator works in Django's admin and holds every permission there.
    administers: bool = False


ROLES = [
    Role("Policy officer", "Keeps the record up to date.", READ + EDIT + EXPORT),
    Role("Minister", "Reads the front page, the country pages and the brief.", READ),
    Role("Analyst", "Slices pledges against delivery and exports.", READ + EXPORT),
    Role(
        ADMINISTRATOR,
        "Manages users, roles, markings, rates and imports.",
        READ + EXPORT + MANAGE_PEOPLE,
        administers=True,
    ),
]
