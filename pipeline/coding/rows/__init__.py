"""The rows of the tables, made of the drafts."""
