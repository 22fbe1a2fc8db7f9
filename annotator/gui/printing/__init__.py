"""Annotated documents on paper and in PDF, drawn as the page draws them."""
