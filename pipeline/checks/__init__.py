"""Nothing is published that these checks fail: the schemas, and the rules that a schema cannot say."""

from pipeline.checks.door import check_tables
from pipeline.checks.package import check_package
from pipeline.checks.report import Finding, Report

__all__ = ["Finding", "Report", "check_package", "check_tables"]
