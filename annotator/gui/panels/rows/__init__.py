"""The rows of both lists, as models, and how they are drawn."""
