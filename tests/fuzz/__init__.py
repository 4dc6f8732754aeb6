"""Whatever is asked of the search page gets an answer: `python -m tests.fuzz [--size N] [--seed N]`."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
django.setup()
