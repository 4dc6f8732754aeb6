"""Benchmarks: what is measured stands beside its yardstick, in one run. They need the settings, not a database."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
django.setup()
