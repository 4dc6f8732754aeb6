"""Files -> texts -> readings, several side by side, in the order of the files."""

import logging
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context

from django.conf import settings

from articles.models import Source
from articles.name_finder import Known
from articles.reading import PageReading, read_text

from .files import DecodedFile, PageFile, read_file
from .placing import known_home, stated_division
from .pooling import is_told_otherwise, known_from
from .refusal import Refused
from .version import reader_version

logger = logging.getLogger(__name__)
AHEAD = 4  # pages that each worker may be ahead of the writing


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file with its text, or why it is refused; and its reading, or the error the reader ran into.

    There is no reading of what the archive has already.
    """

    file: PageFile
    decoded: DecodedFile | Refused
    reading: PageReading | Exception | None = None


def read_files(files: Sequence[PageFile], workers: int) -> Iterator[ReadFile]:
    """Read files in their order, on as many processes as asked for."""
    if workers > 1:
        yield from _read_side_by_side(files, workers)
        return
    for file in files:
        decoded = _decoded(file)
        task = _task(file, decoded)
        yield ReadFile(file, decoded, _outcome(task) if task else None)


def _read_side_by_side(files: Sequence[PageFile], workers: int) -> Iterator[ReadFile]:
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        waiting: deque[tuple[PageFile, DecodedFile | Refused, Future | None]] = deque()
        for file in files:
            decoded = _decoded(file)
            task = _task(file, decoded)
            future = pool.submit(task) if task else None
            waiting.append((file, decoded, future))
            if len(waiting) > workers * AHEAD:
                yield _awaited(*waiting.popleft())
        while waiting:
            yield _awaited(*waiting.popleft())


def _awaited(file: PageFile, decoded: DecodedFile | Refused, future: Future | None) -> ReadFile:
    return ReadFile(file, decoded, _outcome(future.result) if future else None)


def _decoded(file: PageFile) -> DecodedFile | Refused:
    try:
        if file.stated.home:
            stated_division(file.stated.home)
        return read_file(file.path, settings.MAX_PAGE_BYTES)
    except Refused as refused:
        return refused


def _outcome(read: Callable[[], PageReading]) -> PageReading | Exception:
    """A reading, or the error that it ran into: a page that trips the reader must not stop the others."""
    try:
        return read()
    except Exception as error:
        logger.exception("reading failed")
        return error


def _task(file: PageFile, decoded: DecodedFile | Refused) -> Callable[[], PageReading] | None:
    """The reading that is still to be done; none where the file is refused, or the archive has it."""
    if isinstance(decoded, Refused) or is_known(file, decoded) or duplicate_of(file, decoded):
        return None
    return partial(read_text, decoded.text, known=known_before(file, decoded.text))


def known_before(file: PageFile, text: str) -> Known:
    """What is known of a page before it is read: its home, and the people whom its issue told when it was read last."""
    before = Source.objects.filter(is_current=True, file=file.name).values_list("pooled_people", flat=True).first()
    return known_from(before or {}, known_home(file.stated, file.name), text)


def is_known(file: PageFile, decoded: DecodedFile) -> bool:
    """Whether this very file has been read by this very reader, and nothing new is said of it.

    Neither by an editor, nor by the other pages of its issue (some may have gone, or come from another issue).
    """
    current = Source.objects.filter(is_current=True, sha256=decoded.sha256, file=file.name)
    source = current.filter(reader_version=reader_version()).select_related("page").first()
    return source is not None and source.stated == file.stated.as_json() and not is_told_otherwise(source)


def duplicate_of(file: PageFile, decoded: DecodedFile) -> Source | None:
    """The source that another file with the same bytes has brought; none where that file is gone: it has been moved."""
    other = Source.objects.filter(sha256=decoded.sha256).exclude(file=file.name).select_related("page__issue").first()
    return other if other and (settings.BASE_DIR / other.file).exists() else None
