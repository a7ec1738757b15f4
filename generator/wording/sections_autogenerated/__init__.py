"""Generated: see scripts/compile_templates.py."""
