"""The panels of the front page: what each finds, with every figure under its name."""
