"""Small pieces of pages, each a function from values to HTML; the template tags call them."""
