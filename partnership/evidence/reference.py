"""Marking schemes that ship with the product; data, not rules.

Ranks compare across schemes. The old UK RESTRICTED has no one-to-one successor: its
records keep their mark, and the nearest ceiling of today is OFFICIAL-SENSITIVE.
"""

SCHEMES = {
    "uk-2006": "United Kingdom, protective markings of 2006",
    "uk": "United Kingdom, Government Security Classifications",
}

# Scheme, code, name, note, rank.
MARKINGS = [
    ("uk-2006", "unclassified", "Unclassified", "", 0),
    ("uk-2006", "declassified", "Declassified", "formerly Restricted (UK, 2006)", 0),
    ("uk-2006", "restricted", "Restricted", "UK scheme of 2006", 20),
    ("uk-2006", "confidential", "Confidential", "UK scheme of 2006", 30),
    ("uk-2006", "secret-2006", "Secret", "UK scheme of 2006", 40),
    ("uk-2006", "top-secret-2006", "Top Secret", "UK scheme of 2006", 50),
    ("uk", "official", "Official", "", 10),
    ("uk", "official-sensitive", "Official-Sensitive", "", 20),
    ("uk", "secret", "Secret", "", 40),
    ("uk", "top-secret", "Top Secret", "", 50),
]

# A marking, the ceiling of the other scheme that a person needs to see it, and why that
# one. By rank: the lowest of the other scheme that is not below it.
EQUIVALENTS = [
    ("unclassified", "official", "Unclassified has no successor below Official."),
    ("declassified", "official", "It was Restricted, and bears no marking any more."),
    (
        "restricted",
        "official-sensitive",
        "No one-to-one successor: records of 2006 keep their mark.",
    ),
    (
        "confidential",
        "secret",
        "Confidential has no successor: its ceiling of today is Secret.",
    ),
    ("secret-2006", "secret", ""),
    ("top-secret-2006", "top-secret", ""),
    ("official", "restricted", "Official covers what was Unclassified to Restricted."),
    ("official-sensitive", "restricted", ""),
    ("secret", "secret-2006", ""),
    ("top-secret", "top-secret-2006", ""),
]
