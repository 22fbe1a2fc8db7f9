"""How much was done: today, by day, by label, by person, by document."""
