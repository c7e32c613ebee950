"""Pages of the political line: lines to take, words and statements."""

from tests.diplomacy.narrative_factories import make_narrative


def of_the_narrative() -> list[str]:
    """Lines to take, the vocabulary and statements, each with all that can be on it."""
    cast = make_narrative()
    line = f"/political/lines/{cast['line']}"
    draft, public = (f"/political/versions/{cast[one]}" for one in ("draft", "public"))
    statement = f"/political/statements/{cast['statement']}"
    return [
        "/political/lines/",
        "/political/lines/?as_at=1999-01-01",
        "/political/lines/?q=nothing+has+these+words",
        "/political/lines/public/",
        "/political/lines/public/?as_at=1999-01-01",
        "/political/lines/add/",
        f"{line}/",
        f"{line}/edit/",
        f"{line}/compare/?before=1&after=2",
        f"/political/lines/{cast['other']}/versions/add/",
        f"{draft}/edit/",
        f"{public}/edit/",
        f"{public}/public/",
        f"{public}/public/clear/",
        f"{draft}/public/clear/",
        f"{public}/withdraw/",
        "/political/vocabulary/",
        "/political/vocabulary/?as_at=1999-01-01",
        "/political/vocabulary/add/",
        "/political/vocabulary/found/",
        f"/political/vocabulary/{cast['term']}/edit/",
        "/political/statements/",
        "/political/statements/?as_at=1999-01-01",
        "/political/statements/?by=quarter&evidence=all",
        "/political/statements/add/",
        f"{statement}/",
        f"{statement}/edit/",
        "/political/framings/add/",
        f"/political/framings/{cast['framing']}/edit/",
    ]
