"""The summary box: the items that it holds, their names and their figures."""
