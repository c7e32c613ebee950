"""Numbers and money are read exactly, or refused; never guessed."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partnership.exchange.tables.values import (
    BadValue,
    Money,
    NumberStyle,
    number_styles,
    read_money,
    read_number,
    read_percent,
)

POINT, COMMA = NumberStyle(".", ","), NumberStyle(",", ".")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(("1,234.5", "1234.5"), ("12,34,567.89", "1234567.89"), ("1 234.5", "1234.5")),
        *(("1'234.50", "1234.50"), ("1\u202f000", "1000"), ("1\u00a0000", "1000")),
        *(("-5", "-5"), ("\u22125", "-5"), ("5-", "-5"), ("(5)", "-5"), ("+5", "5")),
        *((".5", "0.5"), ("1.", "1"), ("1.5E+3", "1500"), ("٣٫٥", "3.5"), ("007", "7")),
        ("9" * 30, "9" * 30),
    ],
)
def test_a_number_is_read_exactly(text, number):
    assert read_number(text, POINT) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    ["", "-", "n/a", "NaN", "Infinity", "-inf", "1e30", "1e-30", "9" * 31, "12,3,4"]
    + [
        "1,23",
        "0,123",
        "1,2345",
        "1.2.3",
        "1 2",
        "--5",
        "(-5)",
        "1_000",
        "½",
        "²",
        "5%",
    ]
    + ["1,234 567", "0x10", "1e", "5 USD", "1" * 200, "1,234.567,8"],
)
def test_what_is_no_number_is_refused(text):
    with pytest.raises(BadValue, match="^“"):
        read_number(text, POINT)


@pytest.mark.parametrize(
    ("samples", "styles"),
    [
        (["1,234"], [POINT, COMMA]),
        (["1.234"], [COMMA, POINT]),
        (["1,234", "5.6"], [POINT]),
        (["1.234", "", "5,6"], [COMMA]),
        (["12", "5"], [POINT]),
        (["1,5"], [COMMA]),
        (["1,234,567"], [POINT]),
        (["0.234"], [POINT]),
        (["US$ 1,234.50", "€ 2m"], [POINT]),
        (["1.2340", "7"], [POINT]),
        (["1.5", "2,5"], []),
        (["5", "n/a"], []),
        ([], [POINT]),
    ],
)
def test_the_style_is_told_by_the_column_or_asked(samples, styles):
    assert list(number_styles(iter(samples))) == styles


@pytest.mark.parametrize(
    ("text", "amount", "currency", "unit"),
    [
        *(("US$ 1.5m", "1.5", "USD", 10**6), ("€ 2 million", "2", "EUR", 10**6)),
        *(
            ("35 mn USD", "35", "USD", 10**6),
            ("kr 12", "12", "", 1),
            ("$5", "5", "", 1),
        ),
        *(("-$5", "-5", "", 1), ("($5m)", "-5", "", 10**6), ("$ 5 CAD", "5", "CAD", 1)),
        *(("5 mrd. €", "5", "EUR", 10**9), ("US$m 5", "5", "USD", 10**6)),
        *(("US$ 5 (USD)", "5", "USD", 1), ("1 000 000 kr.", "1000000", "", 1)),
        *(("IQD 5bn", "5", "IQD", 10**9), ("Rs. 5 crore", "5", "", 10**7)),
        *(
            ("£3k", "3", "GBP", 1000),
            ("12.50", "12.50", "", 1),
            ("MUR 5", "5", "MUR", 1),
        ),
    ],
)
def test_money_says_its_currency_and_its_unit(text, amount, currency, unit):
    money = read_money(text, POINT)

    assert money == Money(Decimal(amount), currency, unit)
    assert money.total == Decimal(amount) * unit


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("5 ABC", "“ABC” is no currency of ISO 4217"),
        ("EUR 5 USD", "names two currencies"),
        ("5 k m", "names two units"),
        ("5 mil", "may be in thousands or millions: write the figure out"),
        ("12 apples", "“12 apples” is not an amount"),
        ("US$ 12,3,4", "“US$ 12,3,4” is not a number as written in this column"),
        *(
            ("USD", "is not an amount"),
            ("5 - 6", "not an amount"),
            ("", "not an amount"),
        ),
        *(("NaN", "not an amount"), ("5%", "not an amount"), ("1e30", "too large")),
    ],
)
def test_money_that_says_nothing_certain_is_refused(text, words):
    with pytest.raises(BadValue) as refused:
        read_money(text, POINT)

    assert words in str(refused.value)


def test_a_share_is_read_with_its_sign_or_without():
    assert [read_percent(text, POINT) for text in ("80%", "80", "80 per cent")] == [
        80
    ] * 3
    with pytest.raises(BadValue):
        read_percent("80%%", POINT)


@settings(max_examples=150)
@given(
    number=st.decimals(-(10**14), 10**14, places=4),
    style=st.sampled_from([POINT, COMMA]),
    mark=st.sampled_from(["style", "", " ", "\u2009", "’"]),
    minus=st.sampled_from(["-{}", "({})", "{}-", "\u2212{}"]),
    around=st.sampled_from(["{}", "US$ {}", "{} USD", "USD{}"]),
)
def test_a_number_in_any_style_is_read_back_the_same(
    number, style, mark, minus, around
):
    mark = style.thousands if mark == "style" else mark
    text = f"{abs(number):,f}".translate({44: mark, 46: style.decimal})
    written = minus.format(text) if number < 0 else text

    assert read_number(written, style) == number
    assert read_money(around.format(written), style).total == number
    assert style in number_styles([written])


@settings(max_examples=200)
@given(st.text(st.sampled_from("0123456789.,' -+()eE$€mk%USDN"), max_size=12))
def test_no_text_is_read_as_a_number_that_it_is_not(text):
    """What is read has the digits of the text, in their order."""
    try:
        number = read_number(text, POINT)
    except BadValue:
        return
    if "e" not in text.casefold():
        digits = "".join(filter(str.isdigit, text)).lstrip("0")
        assert "".join(filter(str.isdigit, f"{number:f}")).lstrip("0") == digits
