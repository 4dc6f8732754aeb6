"""The offices of a mention under an editor's hand: in full as the editor writes them, else as the home implies."""

from dataclasses import asdict
from itertools import zip_longest
from typing import Any

from articles.linking.offices_in_full import office_in_words, offices_in_full
from articles.models import PersonMention


def settle_offices(mention: PersonMention, stored: Any) -> None:
    """Let a mention that a person saves have for each of its offices one in full; `stored` is how it was, or None.

    Where the person wrote one (a text), it is theirs; what was known of an office that is still there stays; the rest
    is worked out anew.
    """
    home = mention.article.page.issue.newspaper.home
    code = home.code if home else ""
    known = dict(zip(stored.offices, stored.offices_in_full, strict=False)) if stored else {}
    old_words = {each["in_full"] for each in known.values()}
    anew = [asdict(each) for each in offices_in_full(mention.offices, code)]
    rows = zip_longest(mention.offices, anew, mention.offices_in_full[: len(anew)])
    mention.offices_in_full = [
        asdict(office_in_words(written, code))
        if isinstance(written, str) and written not in {*old_words, new["in_full"]}
        else known.get(printed, new)
        for printed, new, written in rows
    ]
