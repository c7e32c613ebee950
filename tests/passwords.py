"""The product's way to hash passwords, without its cost: a quarter of a second each."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class CheapArgon2(Argon2PasswordHasher):
    """Writes and reads as the product does; tests/accounts holds what that costs."""

    time_cost = 1
    memory_cost = 8
    parallelism = 1
