"""Numbers that count something, and what only looks like one."""
