"""``python -m generator`` is ``draft``."""

import sys

from generator.cli.main import main

sys.exit(main())
