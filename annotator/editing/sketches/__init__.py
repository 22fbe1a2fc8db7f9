"""What is kept of texts to compare them: sketches, worked out in a process of their own and kept in the cache."""
