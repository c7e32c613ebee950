"""What sources say of a pledge, and where they disagree: said plainly, with a name."""

from donors.letter.facts import Facts
from donors.letter.statements import valued
from donors.letter.words import amount_words, quoted
from donors.models import PledgeStatement
from donors.rates import USD
from partnership.evidence.models.record import UNCOUNTED_GRADES, Grade
from partnership.evidence.templatetags.display import long_day


def other_pledge(facts: Facts) -> str:
    """Another source puts the pledge at US$230m; our record has US$187.47m."""
    statement = facts.other_pledged
    if statement is None:
        return ""
    return (
        f"{_source(statement)} puts the pledge at {_stated(facts, statement)}; our"
        f" record has {facts.money(facts.row.pledged_usd)}."
    )


def reported_sentences(facts: Facts) -> list[str]:
    """What is reported undelivered, and what does not agree with it."""
    if facts.reported is None or facts.row.reported_gap_usd is None:
        return []
    said = [_reported(facts), _other(facts), _above(facts), _against_the_ledger(facts)]
    return [sentence for sentence in said if sentence]


def _reported(facts: Facts) -> str:
    statement, left = facts.reported, facts.row.reported_gap_usd
    # More than the pledge leaves is no part of it.
    of_it = "" if facts.row.above_pledge_usd else " of it"
    sentence = (
        f"According to {_source(statement, 'a source')}, {_stated(facts, statement)}"
        f"{of_it} was still undelivered on {long_day(statement.stated_on)}"
    )
    if valued(facts.pledge, statement) > left:
        sentence += f"; what has come since leaves {facts.money(left)}"
    return f"{sentence}."


def _other(facts: Facts) -> str:
    statement = facts.other_undelivered
    if statement is None:
        return ""
    return f"{_source(statement)} has {_stated(facts, statement)} for the same day."


def _above(facts: Facts) -> str:
    row = facts.row
    if not row.above_pledge_usd:
        return ""
    return (
        f"That is {facts.money(row.above_pledge_usd)} more than the"
        f" {facts.money(row.leaves_usd)} that the recorded pledge leaves; what follows"
        " is worked out from the recorded pledge."
    )


def _against_the_ledger(facts: Facts) -> str:
    row = facts.row
    if row.gap_usd in (None, row.reported_gap_usd) or row.above_pledge_usd:
        return ""
    return (
        f"The disbursements on our record leave {facts.money(row.gap_usd)}; what"
        " follows is worked out from the reported figure."
    )


def _stated(facts: Facts, statement: PledgeStatement) -> str:
    """The amount as stated, with US dollars beside it."""
    if statement.currency == facts.pledge.currency:
        return facts.money(valued(facts.pledge, statement))
    own = amount_words(statement.amount, statement.currency)
    if statement.currency == USD:
        return own
    return f"{own} ({amount_words(statement.amount_usd)})"


def _source(statement: PledgeStatement, unknown: str = "Another source") -> str:
    """The title of the source; what is no firm evidence is named as what it is."""
    named = quoted(statement.source.title) if statement.source else unknown
    if statement.grade not in UNCOUNTED_GRADES:
        return named
    return f"{named} ({Grade(statement.grade).label.lower()})"
