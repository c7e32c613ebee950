"""What came of a pledge, and what is confirmed in writing."""

from donors.letter.facts import Facts
from donors.letter.words import amount_words
from donors.rates import USD


def delivery_sentences(facts: Facts) -> list[str]:
    """US$43m of it has come. US$100m is confirmed in writing."""
    return [sentence for sentence in (_came(facts), _confirmed(facts)) if sentence]


def _came(facts: Facts) -> str:
    row = facts.row
    if row.delivered_usd is None:
        if row.basis == "reported":
            return "Our record holds no disbursement of it."
        return "Our record does not say how much of it has come."
    if not row.delivered_usd:
        return "By our record none of it has come."
    money = facts.money(row.delivered_usd)
    if row.pledged_usd is None:
        return f"Help worth {money} has come."
    if row.over_delivered_usd:
        over = facts.money(row.over_delivered_usd)
        return f"{money} has come{_worth(facts)}: {over} more than was pledged."
    what = f"All of it, {money}," if row.gap_usd == 0 else f"{money} of it"
    return f"{what} has come{_worth(facts)}."


def _worth(facts: Facts) -> str:
    """What the money was worth when it came, where the rates had moved by then."""
    row = facts.row
    on_arrival = amount_words(row.received_usd)
    if facts.pledge.currency == USD or on_arrival == amount_words(row.delivered_usd):
        return ""
    return f", worth {on_arrival} on the days on which it came"


def _confirmed(facts: Facts) -> str:
    committed = facts.row.committed_usd
    return f"{facts.money(committed)} is confirmed in writing." if committed else ""
