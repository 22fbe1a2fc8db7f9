"""Annotations that stand apart from their text, or beside its words: brat and WebAnno."""
