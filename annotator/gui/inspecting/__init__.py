"""What is known of the chosen annotation and can be said of it: values, note, doubt, arrows; and of the document."""
