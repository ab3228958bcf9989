"""Nothing is published that these checks fail: the schemas, and the rules that a schema cannot say."""

from pipeline.checks.data import RawText
from pipeline.checks.door import check_frames, check_tables
from pipeline.checks.package import check_package
from pipeline.checks.report import Finding, Report

__all__ = ["Finding", "RawText", "Report", "check_frames", "check_package", "check_tables"]
