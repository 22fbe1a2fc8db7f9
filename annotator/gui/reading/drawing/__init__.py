"""The parts of a drawn line: marks in three styles, chips with names, signs for what cannot be seen."""
