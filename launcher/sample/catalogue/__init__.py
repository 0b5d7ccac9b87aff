"""The products, one module per department. Written by hand; a number or claim in a text is repeated as an attribute."""
