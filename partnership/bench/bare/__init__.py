"""What each page needs, in the least SQL that gives the same figures, by hand.

Written without looking for the product's shape: it is the floor that the product is
measured against, and the tests hold both to the same figures.
"""
