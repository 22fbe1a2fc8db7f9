"""The parts of the window around the page. They show values and report what a person does; they know no session."""
