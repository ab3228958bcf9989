"""Site: the published tables become a page that opens by double click and shows them in their text."""

from pipeline.site.page import write_site
from pipeline.site.reader import Package, read_package

__all__ = ["Package", "read_package", "write_site"]
