"""Words: the only importer of the segmenter, so that its cache, its speed and its traps are kept in one place."""

import logging
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import jieba

jieba.setLogLevel(logging.WARNING)


@cache
def _segmenter() -> jieba.Tokenizer:
    """The segmenter, its dictionary loaded; the cache goes to a private folder, because jieba unmarshals what it finds."""
    segmenter = jieba.Tokenizer()
    segmenter.tmp_dir = mkdtemp(prefix="newsroom-words-")
    segmenter.initialize()
    for path in Path(segmenter.tmp_dir).iterdir():
        path.unlink()
    Path(segmenter.tmp_dir).rmdir()
    return segmenter


def cut(text: str) -> Iterator[str]:
    """The words of a text, in order; joined they are the text."""
    return _segmenter().cut(text)


def frequency(word: str) -> int:
    """How often the dictionary's corpus has this word; 0 where it is no word."""
    return _segmenter().FREQ.get(word) or 0
