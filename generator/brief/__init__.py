"""The validated content of the user's YAML file (写作要素)."""
