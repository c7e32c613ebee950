"""The economic line's arithmetic once more, slow and obvious (design, section 3.3).

It is written from the rules, one function for each, with loops and exact fractions, and
shares nothing with the product: neither its SQL nor its Python. Where a rule leaves
something open, the function says how it is read and why.
"""
