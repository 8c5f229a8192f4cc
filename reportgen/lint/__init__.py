"""Mistakes in templates and stylesheets that show without making a document."""
