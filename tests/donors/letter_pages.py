"""How tests open a letter, and its files."""

from django.urls import reverse


def letter(client, donor="spain", **asked):
    return client.get(reverse("donors:letter", args=[donor]), asked)


def file(client, file_format, **asked):
    response = client.get(reverse("donors:letter_file", args=[file_format]), asked)
    assert response.status_code == 200
    return b"".join(response.streaming_content)
