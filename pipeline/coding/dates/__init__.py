"""When: the days of a document's time expressions and the span that bounds what is not dated."""
