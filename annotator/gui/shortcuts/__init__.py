"""The keys of actions: who has which, how they are changed, and the sheet and the page that list them."""
