"""The months by name, in the languages that donors write in."""

import unicodedata
from collections import defaultdict

SHORTEST = 3
NAMES = (
    "january february march april may june july august september october november"
    " december",
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre"
    " decembre",
    "januar februar marz april mai juni juli august september oktober november"
    " dezember",
    "januar februar maerz april mai juni juli august september oktober november"
    " dezember",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
    " diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre"
    " novembre dicembre",
    "januar februar marts april maj juni juli august september oktober november"
    " december",
    "januar februar mars april mai juni juli august september oktober november"
    " desember",
    "januari februari mars april maj juni juli augusti september oktober november"
    " december",
    "januari februari maart april mei juni juli augustus september oktober november"
    " december",
    "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro"
    " dezembro",
)


def plain_letters(text: str) -> str:
    """The text in small letters without accents: août is aout."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def _by_beginning() -> dict[str, int]:
    """Every beginning of a name that only one month has, from three letters on."""
    months: dict[str, set[int]] = defaultdict(set)
    whole: dict[str, int] = {}
    for names in NAMES:
        for number, name in enumerate(names.split(), 1):
            whole[name] = number
            for length in range(SHORTEST, len(name) + 1):
                months[name[:length]].add(number)
    unique = {begun: next(iter(one)) for begun, one in months.items() if len(one) == 1}
    return {**unique, **whole, "sept": 9}


MONTHS = _by_beginning()
