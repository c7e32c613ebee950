"""What the tests of these pages share: a page as plain words, and typed dates."""

import re
from datetime import date


def plain(response):
    """The matter of a page without its markup, each run of white space one blank."""
    matter = response.content.decode().split("<main")[1].split("</main>")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", matter))


def typed(name, day: date):
    return {
        f"{name}_day": day.day,
        f"{name}_month": day.month,
        f"{name}_year": day.year,
    }


def edited(record, **answers):
    """The answers of an edit of a record as it is now."""
    return {
        "marking": record.marking_id,
        "version": record.version,
        "opened_version": record.version,
        "reason_code": "decided",
        **answers,
    }
