"""The stylesheets stay small, and say nothing that no page asks for."""

import re
from pathlib import Path

from django.conf import settings

from partnership.stylesheets import SHEETS

ROOT = Path(settings.BASE_DIR)
STYLES = sorted((ROOT / "static/css").glob("*.css"))
# Bytes, comments and all: what a reader's first page waits for.
MOST_OF_ALL, MOST_OF_ONE = 27_630, 4_300
WHERE_CLASSES_STAND = ("templates/**/*.html", "static/js/*.js")
APPS = ("partnership", "coalition", "donors")


def pages():
    """Every template, script and module, as one text: a class stands in one of them."""
    files = [file for pattern in WHERE_CLASSES_STAND for file in ROOT.glob(pattern)]
    files += [file for app in APPS for file in (ROOT / app).rglob("*.py")]
    return "\n".join(file.read_text() for file in files)


def classes(style):
    """The classes that a stylesheet has rules for."""
    rules = re.sub(r"/\*.*?\*/|url\([^)]*\)|\"[^\"]*\"", "", style, flags=re.DOTALL)
    # A number such as .6em begins with a digit.
    return set(re.findall(r"\.([a-z][\w-]*)", rules))


def test_all_stylesheets_together_stay_small():
    sizes = {file.name: file.stat().st_size for file in STYLES}

    assert sum(sizes.values()) <= MOST_OF_ALL
    assert max(sizes.values()) <= MOST_OF_ONE


def test_every_class_with_a_rule_stands_on_a_page():
    text = pages()
    words = set(re.findall(r"[a-z][\w-]*", text))
    # step-{{ line.style }}, {{ colour }}-pale
    begun = tuple(re.findall(r"([a-z][\w-]*-)\{\{", text))
    ended = tuple(re.findall(r"\}\}(-[a-z][\w-]*)", text))

    unused = {
        name
        for file in STYLES
        for name in classes(file.read_text())
        if name not in words and not name.startswith(begun) and not name.endswith(ended)
    }

    assert unused == set()


def test_every_stylesheet_is_linked_from_a_page():
    linked = set(re.findall(r"'(css/[\w-]+\.css)'", pages()))

    assert linked | set(SHEETS) == {f"css/{file.name}" for file in STYLES}


def test_no_browser_hides_the_way_into_what_it_keeps_folded():
    """One that cannot show what is folded shows its summary, on paper too."""
    rules = [line for file in STYLES for line in file.read_text().splitlines()]
    hiding = [rule for rule in rules if ".fold>summary" in rule]

    assert len(hiding) == 1
    assert hiding[0].startswith("@supports selector(::details-content){@media print,")
