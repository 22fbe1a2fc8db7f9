"""Questions that belong to one concern; those that everyone asks are in `queries`."""
