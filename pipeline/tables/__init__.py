"""The tables on disk: one CSV each, UTF-8, LF, comma, header; an empty cell is unknown."""

from pipeline.tables.read import line_numbers, parse_table, read_table, read_tables
from pipeline.tables.typed import BadCell, type_table, type_tables
from pipeline.tables.write import render_table, write_tables

__all__ = [
    "BadCell",
    "line_numbers",
    "parse_table",
    "read_table",
    "read_tables",
    "render_table",
    "type_table",
    "type_tables",
    "write_tables",
]
