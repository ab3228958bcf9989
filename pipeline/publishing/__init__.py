"""Publishing: valid tables become a data package that others can find, load and cite."""

from pipeline.publishing.package import publish

__all__ = ["publish"]
