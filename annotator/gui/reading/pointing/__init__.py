"""What the mouse finds on the page without selecting: annotations it rests on, and edges it takes hold of."""
