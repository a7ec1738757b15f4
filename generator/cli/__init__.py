"""The command line: parse, call, report. No command imports more than it needs."""
