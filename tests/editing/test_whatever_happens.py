"""Whatever editors do to a page, no character is lost or doubled, and every name stands at its words."""

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.body import body_parts
from articles.editing import join_articles, save_article, split_article
from articles.models import Page, PersonMention
from tests.make import make_mention, make_page, make_person

from .edits import read_article, read_mention, read_page

FIRST = "叶明华来了。\n天很好，王斌也在。\n水很清。"
SECOND = "王斌说，叶明华笑。\n## 李明的话\n李明说完了。"
BODIES = [FIRST, SECOND, "路修好了，李明走了。"]
PEOPLE = ("叶明华", "王斌", "李明")

edits = st.lists(
    st.tuples(st.sampled_from(["split", "join", "insert", "cut", "read"]), st.integers(0, 20), st.integers(0, 40)),
    max_size=6,
)


@pytest.mark.django_db
@settings(max_examples=15, deadline=None)
@given(edits=edits)
def test_spans_stay_a_partition_and_names_stay_at_their_words(edits):
    with transaction.atomic():
        page = read_whole(make_page(text="\n".join(body.replace("## ", "") for body in BODIES)))
        for edit in edits:
            apply(page, *edit)
            assert_whole(page)
        transaction.set_rollback(True)


def read_whole(page: Page) -> Page:
    """The page with its three articles, each name marked wherever it stands."""
    text, start, articles = page.sources.get().text, 0, []
    for body in BODIES:
        end = min(len(text), start + len(body.replace("## ", "")) + 1)
        names = [read_mention(name, i) for name in PEOPLE for i in range(len(body)) if body.startswith(name, i)]
        articles.append(read_article(body[:3], body, spans=[[start, end, "body"]], people=names))
        start = end
    read_page(page, *articles)
    return page


def apply(page: Page, what: str, which: int, where: int) -> None:
    """One edit of one of the page's articles, where there is anything to do."""
    articles = list(page.articles.order_by("position"))
    article = articles[which % len(articles)]
    parts = list(body_parts(article.body))
    if what == "split" and len(parts) > 1:
        split_article(article, 1 + where % (len(parts) - 1))
    elif what == "join" and len(articles) > 1:
        join_articles([article, articles[(which + 1) % len(articles)]])
    elif what == "insert":
        at = where % (len(article.body) + 1)
        save_article(article, {"body": f"{article.body[:at]}又{article.body[at:]}"})
    elif what == "cut" and len(article.body) > 4:
        at = where % (len(article.body) - 3)
        save_article(article, {"body": article.body[:at] + article.body[at + 2 :]})
    elif what == "read":
        read_whole(page)


def assert_whole(page: Page) -> None:
    articles = list(page.articles.order_by("position"))
    assert [article.position for article in articles] == list(range(1, len(articles) + 1))
    spans = sorted(span[:2] for article in articles for span in article.spans)
    ends = [0, *(end for _start, end in spans)]
    assert [start for start, _end in spans] == ends[:-1]
    assert ends[-1] == len(page.sources.get().text)
    for mention in PersonMention.objects.filter(article__page=page, start__isnull=False).select_related("article"):
        text = getattr(mention.article, mention.part)
        assert text[mention.start : mention.start + mention.length] == mention.quote


@pytest.mark.django_db
def test_the_check_sees_a_name_that_does_not_stand_at_its_words():
    page = read_whole(make_page(text="\n".join(body.replace("## ", "") for body in BODIES)))
    make_mention(make_person(), page.articles.first(), start=3)
    with pytest.raises(AssertionError):
        assert_whole(page)
