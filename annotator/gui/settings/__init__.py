"""The dialog of settings: every preference in one place, each worn at once and shown on a page of its own."""
