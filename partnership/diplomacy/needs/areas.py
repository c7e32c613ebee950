"""What needs, offers and interests are about: DAC sectors, and purposes within them.

A sector has three digits, a purpose five, of which the first three are its sector's.
Police, say, is a purpose (15132) within government and civil society (151).
"""

from partnership.evidence.sectors import NAMES as SECTORS

PURPOSES = {
    "15110": "Public sector policy and management",
    "15111": "Public finance management",
    "15130": "Rule of law: legal and judicial development",
    "15132": "Police",
    "15137": "Prisons",
    "15150": "Democratic participation and civil society",
    "15151": "Elections",
    "15153": "Media and free flow of information",
    "15160": "Human rights",
    "15170": "Women’s rights organisations and institutions",
    "15210": "Security system management and reform",
    "15220": "Civilian peace-building",
    "15240": "Reintegration and control of small arms",
    "15250": "Removal of land mines",
}
NAMES = SECTORS | PURPOSES
CHOICES = [(code, NAMES[code]) for code in sorted(NAMES)]


def name_of(code: str) -> str:
    """The name of a sector or purpose; empty where none is stated."""
    return NAMES.get(code, "")


class InArea:
    """What bears the code of a sector or purpose as its `sector`."""

    sector: str

    @property
    def sector_name(self) -> str:
        """The name of its sector; empty where none is stated."""
        return name_of(self.sector)


def sector_of(code: str) -> str:
    """The sector that it is, or lies in."""
    return code[:3]


def takes_in(wide: str, narrow: str) -> bool:
    """Whether the one is the sector in which the other, a purpose, lies."""
    return len(wide) == 3 and len(narrow) == 5 and narrow.startswith(wide)
