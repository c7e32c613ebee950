"""Every colour, size and space of the mail: mail programs take inline styles alone.

Our pages allow none, and have them in `static/css/`; the mail is no page of ours, and
nothing else has styles of its own. The colours are those of `tokens.css`.
"""

INK, QUIET, HAIR, PAPER, TINT = "#14181c", "#4b545c", "#c9ced2", "#ffffff", "#f5f3ee"
SANS = "font-family:Arial,Helvetica,sans-serif"
SERIF = "font-family:Cambria,Georgia,serif"
LINES = {"security": "#12436d", "political": "#00625a", "economic": "#9c5700"}
PALE = {"security": "#cfdbe8", "political": "#c9e0dc", "economic": "#f1deba"}
SWATCH = {
    "economic": LINES["economic"],
    "economic-pale": PALE["economic"],
    "open": PAPER,
    "ink": INK,
}
TONES = {
    "red": ("#a8071a", "#fbe9ea"),
    "amber": ("#5e4500", "#fff4d1"),
    "green": ("#1b6b3a", "#e6f2ea"),
}

STYLES = {
    "body": f"margin:0;padding:0;background:{TINT};color:{INK};{SANS}",
    "sheet": f"width:100%;max-width:640px;background:{PAPER};border-collapse:collapse",
    "marking": f"padding:8px 16px;background:{INK};color:{PAPER};{SANS};"
    "font-size:13px;line-height:18px;font-weight:bold;text-align:center",
    "part": f"padding:20px 16px 0;color:{INK};{SANS};font-size:15px;line-height:21px",
    "end": f"padding:20px 16px;color:{INK};{SANS};font-size:13px;line-height:19px",
    "h1": f"margin:0;{SERIF};font-size:26px;line-height:31px;font-weight:bold",
    "h2": f"margin:0 0 8px;{SERIF};font-size:20px;line-height:25px;font-weight:bold",
    "lede": "margin:8px 0 0;font-size:17px;line-height:24px",
    "text": "margin:8px 0 0",
    "note": f"color:{QUIET};font-size:13px;line-height:18px",
    "inset": f"margin:12px 0 0;padding:8px 12px;border-left:4px solid {QUIET};"
    f"background:{TINT};color:{INK};font-size:14px;line-height:20px",
    "table": "width:100%;border-collapse:collapse",
    "caption": f"padding:8px 0 4px;text-align:left;color:{QUIET};font-size:13px;"
    "line-height:18px",
    "th": f"padding:6px 8px 6px 0;border-top:1px solid {HAIR};text-align:left;"
    "vertical-align:top;font-size:14px;line-height:19px;font-weight:normal",
    "td": f"padding:6px 8px 6px 0;border-top:1px solid {HAIR};vertical-align:top;"
    "font-size:14px;line-height:19px",
    "figure": f"padding:6px 0;border-top:1px solid {HAIR};vertical-align:top;"
    "text-align:right;font-size:14px;line-height:19px;font-weight:bold",
    "head": f"padding:0 8px 4px 0;text-align:left;color:{QUIET};font-size:12px;"
    "line-height:16px;font-weight:normal",
    "head_figure": f"padding:0 0 4px 8px;text-align:right;color:{QUIET};font-size:12px;"
    "line-height:16px;font-weight:normal",
    "link": "color:#14467c;text-decoration:underline",
    "strip": "width:100%;border-collapse:collapse",
}


def line_style(line: str) -> str:
    """The name of a line of operation, in its colour."""
    return (
        f"margin:0 0 4px;padding:4px 0 0;border-top:4px solid {LINES[line]};"
        f"color:{LINES[line]};font-size:13px;line-height:18px;font-weight:bold"
    )


def swatch_style(look: str) -> str:
    """The key of a part of a bar."""
    return (
        f"display:inline-block;width:10px;height:10px;vertical-align:middle;background:{SWATCH[look]};"
        f"border:1px solid {LINES['economic']};font-size:1px;line-height:10px"
    )


def tag_style(tone: str) -> str:
    """A status: its word says it, and the colour says it again."""
    ink, ground = TONES.get(tone, (QUIET, PAPER))
    edge = "solid" if tone in TONES else "dashed"
    return (
        f"display:inline-block;padding:1px 6px;border:1px {edge} {ink};color:{ink};"
        f"background:{ground};font-size:12px;line-height:16px;font-weight:bold"
    )
