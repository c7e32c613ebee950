"""The addresses of the security line, and what stands at them."""

LIST = "/security/"
MANDATES = "/security/mandates/"
PROVINCES = "/security/provinces/"
TEAMS = "/security/teams/"


def page(client, address, **query):
    response = client.get(address, query)
    assert response.status_code == 200
    return response.content.decode()


def contributor_page(contributor, action=""):
    return f"/security/contributors/{contributor.pk}/{action}"


def mandate_page(mandate, action=""):
    return f"/security/mandates/{mandate.pk}/{action}"


def province_page(province, action=""):
    return f"/security/provinces/{province.pk}/{action}"


def team_page(prt, action=""):
    return f"/security/teams/{prt.pk}/{action}"
