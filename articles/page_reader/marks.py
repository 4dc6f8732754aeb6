"""Marks: the signs that printers set before a byline, a subheading or an item: ■ ● ▲ ★ ◎ ▌ ◢ ✦."""

from __future__ import annotations

# The blocks of Unicode that hold them: Block Elements, Geometric Shapes, Miscellaneous Symbols, Dingbats without the
# figures in circles, and the later shapes and stars; ※ is of General Punctuation.
BLOCKS = ((0x2580, 0x25FF), (0x2600, 0x26FF), (0x2700, 0x2775), (0x2794, 0x27BF), (0x2B12, 0x2B5A))
BULLETS = frozenset(chr(code) for first, last in BLOCKS for code in range(first, last + 1)) | {"※"}
BARS = "|｜丨▏▕│┃┆┊¦∣❘"
BULLET = "".join(f"{chr(first)}-{chr(last)}" for first, last in BLOCKS) + "※"  # within a regular expression's brackets
