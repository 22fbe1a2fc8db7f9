"""What is seen: the only room that knows Qt. Widgets draw and report; they know no project and no session."""
