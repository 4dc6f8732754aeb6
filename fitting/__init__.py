"""Fitting: where the page reader's numbers come from. Run by hand; only the numbers are part of the reader."""
