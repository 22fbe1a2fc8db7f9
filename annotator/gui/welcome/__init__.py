"""The first minutes: a short tour of the window, an own folder made a project, and what an empty project offers."""
