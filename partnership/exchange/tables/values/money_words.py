"""The signs of currencies, and the words for thousand, million and billion.

All in small letters. A sign that several currencies have stands for none.
"""

SEVERAL = ""

CURRENCY_SIGNS = {
    **dict.fromkeys(
        ("$", "dollar", "dollars", "kr", "krona", "krone", "kroner"), SEVERAL
    ),
    **dict.fromkeys(
        ("kroner", "kronor", "rs", "fr", "pound", "pounds", "¥", "￥"), SEVERAL
    ),
    **dict.fromkeys(("dinar", "dinars", "ریال", "﷼", "riyal", "riyals"), SEVERAL),
    **dict.fromkeys(("us$", "u.s.$", "$us", "us-$", "us dollars", "us dollar"), "USD"),
    **dict.fromkeys(("u.s. dollars", "$ us", "us-dollar"), "USD"),
    **dict.fromkeys(("€", "euro", "euros"), "EUR"),
    **dict.fromkeys(("£", "£stg", "stg", "pound sterling", "pounds sterling"), "GBP"),
    **dict.fromkeys(("a$", "au$"), "AUD"),
    **dict.fromkeys(("c$", "ca$", "can$", "cdn$"), "CAD"),
    **dict.fromkeys(("nz$",), "NZD"),
    **dict.fromkeys(("hk$",), "HKD"),
    **dict.fromkeys(("s$",), "SGD"),
    **dict.fromkeys(("r$",), "BRL"),
    **dict.fromkeys(("jp¥", "yen"), "JPY"),
    **dict.fromkeys(("cn¥", "rmb"), "CNY"),
    **dict.fromkeys(("sfr", "sfr."), "CHF"),
    **dict.fromkeys(("skr",), "SEK"),
    **dict.fromkeys(("nkr",), "NOK"),
    **dict.fromkeys(("dkr",), "DKK"),
    **dict.fromkeys(("id", "د.ع", "iraqi dinars", "iraqi dinar"), "IQD"),
    **dict.fromkeys(("kd", "د.ك"), "KWD"),
    **{"zł": "PLN", "kč": "CZK", "₩": "KRW", "₹": "INR", "₺": "TRY", "₽": "RUB"},
    **{"₪": "ILS", "฿": "THB", "₫": "VND", "₦": "NGN", "₱": "PHP", "₴": "UAH"},
}

UNITS = {
    **dict.fromkeys(("k", "thousand", "thousands", "tsd", "mille", "miles"), 10**3),
    **dict.fromkeys(("m", "mn", "mm", "mln", "mio", "million", "millions"), 10**6),
    **dict.fromkeys(
        ("millionen", "millón", "millones", "millioner", "miljoner"), 10**6
    ),
    **dict.fromkeys(("mill", "miljoner", "milioni", "milhões", "miljoen"), 10**6),
    **dict.fromkeys(("b", "bn", "bln", "billion", "billions", "mrd", "mia"), 10**9),
    **dict.fromkeys(("md", "mds", "milliard", "milliards", "milliarde"), 10**9),
    **dict.fromkeys(("milliarden", "milliarder", "miljard", "miljarder"), 10**9),
    **dict.fromkeys(("trn", "trillion", "trillions"), 10**12),
    **{"lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7},
}

# Words of which two languages think differently.
AMBIGUOUS_UNITS = {
    "mil": "thousands or millions",
    "billionen": "billions or millions of millions",
    "billones": "billions or millions of millions",
    "trillionen": "trillions or more",
}
