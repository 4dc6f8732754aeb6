"""Files of page texts -> decoded texts, or the reason why a file is refused."""

import codecs
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.utils.translation import gettext as _

from .refusal import Refused
from .statements import Stated, Statements

SUFFIX = ".txt"
FREQUENT = frozenset("的一是在不了有人和中大上下年月日主要以全会成作工生行方好到心出多本分自同")


@dataclass(frozen=True, slots=True)
class DecodedFile:
    """A page text as it was decoded (byte order mark and carriage returns taken off), and the SHA-256 of its bytes."""

    text: str
    encoding: str
    sha256: str


@dataclass(frozen=True, slots=True)
class PageFile:
    """A file to read and what is stated of it; `name` is how the archive calls the file, the same in every run."""

    path: Path
    name: str
    stated: Stated = field(default_factory=Stated)


def read_file(path: Path, limit: int) -> DecodedFile:
    """The text of a page file at a path. Raises `Refused` as `decode` does, and where the file cannot be read."""
    try:
        with path.open("rb") as file:
            raw = file.read(limit + 1)
    except OSError as error:
        raise Refused(_("The file cannot be read: %(error)s") % {"error": error.strerror}) from error
    return decode(raw, limit)


def decode(raw: bytes, limit: int) -> DecodedFile:
    """The text of a page file. UTF-8, UTF-16 with its mark, and GB18030 are recognised.

    Raises `Refused` for more than `limit` bytes, nothing but blanks, NUL or binary, and unknown encodings.
    """
    if len(raw) > limit:
        raise Refused(
            _("The file is larger than the limit of %(limit)s bytes (setting MAX_PAGE_BYTES).")
            % {"limit": f"{limit:,}"}
        )
    text, encoding = _recognised(raw)
    if "\x00" in text:
        raise Refused(_("The file contains NUL characters: it is not a page text."))
    if not text.strip():
        raise Refused(_("The file is empty."))
    if _is_binary(text):
        raise Refused(_("The file is binary: it is not a page text."))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return DecodedFile(text, encoding, sha256(raw).hexdigest())


def _recognised(raw: bytes) -> tuple[str, str]:
    """The text and its encoding's name: a mark settles it, then strict UTF-8, then GB18030 that reads as Chinese."""
    marks = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
    marked = next((encoding for mark, encoding in marks if raw.startswith(mark)), None)
    for encoding in [marked] if marked else ["utf-8", "gb18030"]:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding != "gb18030" or _reads_as_chinese(text):
            return text, encoding
    raise Refused(_("The file's encoding is none of UTF-8, UTF-16 with its mark, and GB18030."))


def _reads_as_chinese(text: str) -> bool:
    """Whether the Han characters are those of real sentences: mostly common ones, or with the frequent ones among them.

    The 3,755 common ones stand in rows B0 to D7 of GB18030: a seed page has 99 % of its characters there and its
    traditional form 68 %; Big5 bytes taken for GB18030 have 50 %, Korean ones 32 %, Japanese ones none. Of the
    `FREQUENT` ones seed pages have at least 14 % in both forms, Big5 bytes taken for GB18030 at most 1.5 %.
    """
    han = [char for char in text if "\u3400" <= char <= "\u9fff"]
    codes = [char.encode("gb18030") for char in han]
    common = sum(len(code) == 2 and 0xB0 <= code[0] <= 0xD7 and code[1] >= 0xA1 for code in codes)
    frequent = sum(char in FREQUENT for char in han)
    return common > 0.6 * len(han) or frequent > 0.04 * len(han)


def _is_binary(text: str) -> bool:
    """Whether more than one character in fifty is a control, private or unassigned one; printed text has hardly any."""
    strange = sum(unicodedata.category(char) in ("Cc", "Co", "Cn", "Cs") for char in text if char not in "\n\r\t\f\v")
    return strange * 50 > len(text)


def page_files(paths: Sequence[Path], base: Path) -> Iterator[PageFile]:
    """The page files under these files and folders, each once, in the order of their names.

    A file's name is its path below `base` where it lies there, else its full path. Raises `Refused` for a path that
    does not exist, a folder without page texts, or a `pages.toml` that cannot be read.
    """
    seen: set[Path] = set()
    statements = cache(Statements)
    for path in paths:
        for found in _texts_at(path):
            resolved = found.resolve()
            if resolved not in seen:
                seen.add(resolved)
                yield PageFile(found, _name(resolved, base), statements(found.parent)[found.name])


def _texts_at(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise Refused(_("No such file or folder: %(path)s") % {"path": path})
    texts = sorted(
        each
        for each in path.rglob(f"*{SUFFIX}")
        if each.is_file() and not any(part.startswith(".") for part in each.relative_to(path).parts)
    )
    if not texts:
        raise Refused(_("No page texts (*%(suffix)s) in the folder: %(path)s") % {"suffix": SUFFIX, "path": path})
    return texts


def _name(path: Path, base: Path) -> str:
    return path.relative_to(base).as_posix() if path.is_relative_to(base) else path.as_posix()
