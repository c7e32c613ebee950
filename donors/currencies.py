"""Currencies of ISO 4217 and how finely each is counted.

The withdrawn ones were in use when pledges of our time were made.
"""

from decimal import Decimal

NAMES = {
    "AED": "UAE dirham",
    "AFN": "Afghani",
    "ALL": "Albanian lek",
    "AMD": "Armenian dram",
    "AUD": "Australian dollar",
    "AZN": "Azerbaijan manat",
    "BAM": "Convertible mark",
    "BDT": "Bangladeshi taka",
    "BGN": "Bulgarian lev",
    "BHD": "Bahraini dinar",
    "BND": "Brunei dollar",
    "BRL": "Brazilian real",
    "CAD": "Canadian dollar",
    "CHF": "Swiss franc",
    "CLP": "Chilean peso",
    "CNY": "Chinese yuan",
    "COP": "Colombian peso",
    "CYP": "Cyprus pound (to 2007)",
    "CZK": "Czech koruna",
    "DKK": "Danish krone",
    "DZD": "Algerian dinar",
    "EEK": "Estonian kroon (to 2010)",
    "EGP": "Egyptian pound",
    "ETB": "Ethiopian birr",
    "EUR": "Euro",
    "GBP": "Pound sterling",
    "GEL": "Georgian lari",
    "GHS": "Ghana cedi",
    "GNF": "Guinean franc",
    "HKD": "Hong Kong dollar",
    "HRK": "Croatian kuna (to 2022)",
    "HUF": "Hungarian forint",
    "IDR": "Indonesian rupiah",
    "ILS": "Israeli shekel",
    "INR": "Indian rupee",
    "IQD": "Iraqi dinar",
    "IRR": "Iranian rial",
    "ISK": "Iceland króna",
    "JOD": "Jordanian dinar",
    "JPY": "Japanese yen",
    "KES": "Kenyan shilling",
    "KRW": "South Korean won",
    "KWD": "Kuwaiti dinar",
    "KZT": "Kazakhstani tenge",
    "LBP": "Lebanese pound",
    "LKR": "Sri Lanka rupee",
    "LTL": "Lithuanian litas (to 2014)",
    "LVL": "Latvian lats (to 2013)",
    "LYD": "Libyan dinar",
    "MAD": "Moroccan dirham",
    "MDL": "Moldovan leu",
    "MKD": "Macedonian denar",
    "MTL": "Maltese lira (to 2007)",
    "MXN": "Mexican peso",
    "MYR": "Malaysian ringgit",
    "NGN": "Nigerian naira",
    "NOK": "Norwegian krone",
    "NZD": "New Zealand dollar",
    "OMR": "Omani rial",
    "PHP": "Philippine peso",
    "PKR": "Pakistan rupee",
    "PLN": "Polish zloty",
    "QAR": "Qatari riyal",
    "RON": "Romanian leu",
    "RSD": "Serbian dinar",
    "RUB": "Russian rouble",
    "SAR": "Saudi riyal",
    "SEK": "Swedish krona",
    "SGD": "Singapore dollar",
    "SIT": "Slovenian tolar (to 2006)",
    "SKK": "Slovak koruna (to 2008)",
    "SYP": "Syrian pound",
    "THB": "Thai baht",
    "TND": "Tunisian dinar",
    "TRY": "Turkish lira",
    "TWD": "New Taiwan dollar",
    "UAH": "Ukrainian hryvnia",
    "USD": "US dollar",
    "VND": "Vietnamese dong",
    "XAF": "Central African CFA franc",
    "XDR": "Special drawing right",
    "XOF": "West African CFA franc",
    "YER": "Yemeni rial",
    "ZAR": "South African rand",
}
_FIRST = ("USD", "EUR", "GBP")
_NO_DECIMALS = {"CLP", "GNF", "ISK", "JPY", "KRW", "VND", "XAF", "XOF"}
_THREE_DECIMALS = {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"}

CHOICES = [
    (code, f"{code} – {NAMES[code]}")
    for code in (*_FIRST, *(code for code in NAMES if code not in _FIRST))
]


def decimals(currency: str) -> int:
    """How many decimals an amount of this currency may have."""
    if currency in _NO_DECIMALS:
        return 0
    return 3 if currency in _THREE_DECIMALS else 2


def is_too_fine(amount: Decimal, currency: str) -> bool:
    """Whether an amount has a part that the currency does not count."""
    step = Decimal(1).scaleb(-decimals(currency))
    return amount % step != 0
