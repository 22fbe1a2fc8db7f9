"""Texts without annotations."""
