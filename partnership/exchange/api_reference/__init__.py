"""The reference of the API for people, from the description that programs have."""
