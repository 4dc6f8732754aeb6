"""A page of the paper: its articles in order, its source text with the ledger."""

from hypothesis import given, strategies

from articles.models import Article, Source
from articles.views.ledger import page_ledger
from tests.make import make_article, make_page, make_source

TEXT = "标题甲\n正文乙。\n第1版\n无主丙"


def make_read_page(**more) -> Article:
    page = make_page(number=1)
    page.sources.all().delete()
    make_source(page, TEXT, spans=[[3, 4, "blank"], [8, 9, "blank"], [9, 12, "furniture"], [12, 13, "blank"]])
    return make_article("标题甲", page=page, spans=[[0, 3, "headline"], [4, 8, "body"]], **more)


def test_articles_stand_in_their_order(page_text):
    page = make_page()
    for position, headline in ((2, "第二篇"), (1, "第一篇")):
        make_article(headline, page=page, position=position)
    text = page_text(page.get_absolute_url())
    assert text.index("第一篇") < text.index("第二篇")


def test_every_character_has_its_owner():
    article = make_read_page()
    ledger = page_ledger(article.page.sources.get(), [article])
    assert "".join(stretch.text for stretch in ledger.stretches) == TEXT
    assert (ledger.in_articles, ledger.furniture, ledger.left_over, ledger.total) == (7, 3, 3, 13)


def test_what_no_span_owns_is_left_over():
    article = make_read_page()
    ledger = page_ledger(article.page.sources.get(), [article])
    assert [stretch.text for stretch in ledger.stretches if stretch.owner == "left_over"] == ["无主丙"]


def test_spans_that_overlap_lose_and_double_nothing():
    article = make_read_page()
    article.spans = [[0, 6, "headline"], [2, 8, "body"], [3, 5, "byline"]]
    ledger = page_ledger(article.page.sources.get(), [article])
    assert "".join(stretch.text for stretch in ledger.stretches) == TEXT


SPANS = strategies.lists(strategies.tuples(strategies.integers(0, 20), strategies.integers(0, 20)).map(sorted))


@given(text=strategies.text(max_size=20), spans=SPANS)
def test_whatever_the_spans_nothing_is_missing_and_nothing_is_there_twice(text, spans):
    article = Article(pk=1, position=1, spans=[[*span, "body"] for span in spans])
    ledger = page_ledger(Source(text=text, spans=[]), [article])
    assert "".join(stretch.text for stretch in ledger.stretches) == text


def test_blank_lines_at_both_ends_are_kept():
    page = make_page()
    page.sources.all().delete()
    source = make_source(page, "\n　\n甲乙\n\n", spans=[[0, 3, "blank"], [5, 7, "blank"]])
    ledger = page_ledger(source, [make_article(page=page, spans=[[3, 5, "headline"]])])
    assert [(stretch.text, stretch.owner) for stretch in ledger.stretches] == [(source.text, "headline")]


def test_the_strip_is_as_long_as_the_text():
    article = make_read_page()
    ledger = page_ledger(article.page.sources.get(), [article])
    assert sum(bar.length for bar in ledger.bars) == ledger.length == len(TEXT)


def test_the_source_names_furniture_and_what_is_left_over(page_text):
    text = page_text(f"{make_read_page().page.get_absolute_url()}source/")
    assert "版面附件" in text and "无主文字" in text and ">标题甲</p>" in text and ">第1版</p>" in text


def test_the_text_of_a_withdrawn_article_is_not_shown(page_text):
    article = make_read_page(state=Article.State.WITHDRAWN)
    text = page_text(f"{article.page.get_absolute_url()}source/")
    assert "正文乙" not in text and "4 字，已由编辑撤下" in text


def test_a_page_leads_to_the_other_pages_of_its_issue(page_text):
    page = make_page(number=1)
    other = make_page(page.issue, number=2)
    assert f'<a href="{other.get_absolute_url()}">第2版</a>' in page_text(page.get_absolute_url())


def test_a_page_without_articles_or_source_says_so(page_text):
    page = make_page()
    page.sources.all().delete()
    assert "本版没有文章" in page_text(page.get_absolute_url())
    assert "没有保存原文" in page_text(f"{page.get_absolute_url()}source/")
