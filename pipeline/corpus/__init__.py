"""The corpus room: the other rooms for any number of documents, on one machine or on many."""
