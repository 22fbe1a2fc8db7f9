"""Formats of JSON lines."""
