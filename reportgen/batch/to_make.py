"""What the process that forks makers loads once for all: engine, writers, our standards.

Importing it does the work.
"""

from reportgen.batch import making
from reportgen.boxes import front
from reportgen.data_files import own_templates
from reportgen.fingerprint import templates
from reportgen.write import docx, pdf

__all__ = ["docx", "front", "pdf"]

making.standards_of((own_templates(),), templates([own_templates()]))
