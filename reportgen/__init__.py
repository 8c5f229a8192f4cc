"""reportgen: official Vietnamese documents, DOCX and PDF, from one file a period."""

__version__ = "0.1.0"
