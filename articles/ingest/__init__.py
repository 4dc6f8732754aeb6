"""The seam of reading: files -> readings -> records, atomic for each page, safe to repeat."""

from .pages import PageResult
from .refusal import Refused
from .runs import dry_run, files_to_import, import_pages

__all__ = ["PageResult", "Refused", "dry_run", "files_to_import", "import_pages"]
