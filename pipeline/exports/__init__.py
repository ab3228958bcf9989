"""Exports: the tables in the formats that other programs open, made from the valid CSV tables and the schemas."""

from pipeline.exports.formats import FORMATS, write_exports
from pipeline.exports.package import Package, load_package

__all__ = ["FORMATS", "Package", "load_package", "write_exports"]
