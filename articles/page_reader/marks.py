"""Marks: the signs that printers set before a byline, a subheading or an item: ■ ● ▲ ★ ◎ ▌ ◢ ✦."""

from __future__ import annotations

# Where Unicode has them: Block Elements and Geometric Shapes; ★☆, boxes and pointing hands of Miscellaneous Symbols;
# stars, shadowed squares and arrows of Dingbats; the later shapes and stars. ※ is of General Punctuation.
BLOCKS = (
    *((0x2580, 0x25FF), (0x2605, 0x2606), (0x2610, 0x2612), (0x261A, 0x261F)),
    *((0x2720, 0x274B), (0x274D, 0x2752), (0x2756, 0x2756), (0x2794, 0x27BF), (0x2B12, 0x2B5A)),
)
BULLETS = frozenset(chr(code) for first, last in BLOCKS for code in range(first, last + 1)) | {"※"}
BARS = "|｜丨▏▕│┃┆┊¦∣❘"
BULLET = "".join(f"{chr(first)}-{chr(last)}" for first, last in BLOCKS) + "※"  # within a regular expression's brackets
