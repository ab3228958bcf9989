"""The tables on disk: one CSV each, UTF-8, LF, comma, header; an empty cell is unknown."""

from pipeline.tables.read import line_numbers, read_table, read_tables
from pipeline.tables.typed import BadCell, type_table, type_tables
from pipeline.tables.write import write_tables

__all__ = ["BadCell", "line_numbers", "read_table", "read_tables", "type_table", "type_tables", "write_tables"]
