"""A reading as a person notes it, one thing a line, its word first: the form of the cases in `tests/readings/`."""

from collections.abc import Iterator

from articles.page_reader.printed import Kind, Owner, PrintedArticle, PrintedPage, Role

KINDS = {Kind.REPORT: "报道", Kind.PHOTO: "图片", Kind.CONTINUATION: "续文"}
ROLES = {Role.REPORTER: "记者", Role.CORRESPONDENT: "通讯员", Role.PHOTOGRAPHER: "摄影", Role.UNKNOWN: ""}
FACTS = {"newspaper": "报名", "date": "日期", "number": "期号", "page": "版次"}


def notes_of(page: PrintedPage) -> str:
    """All that is read of a page: its facts, then its articles, then what is left over and what it warns of."""
    facts = [f"{word} {page.facts[name]}" for name, word in FACTS.items() if name in page.facts]
    articles = ["\n".join(article_notes(article)) for article in page.articles]
    left_over = page.characters(Owner.LEFT_OVER)
    ends = [f"剩余 {left_over}字"] if left_over else []
    ends += [f"提醒 {warning}" for warning in page.warnings]
    return "\n\n".join(filter(None, ("\n".join(facts), *articles, "\n".join(ends))))


def article_notes(article: PrintedArticle) -> Iterator[str]:
    """The notes of one article."""
    yield KINDS[article.kind]
    heading = {
        "上接": article.continued_from,
        "栏目": article.column,
        "引题": article.kicker,
        "主题": article.headline,
        "副题": article.deck,
        "电头": article.dateline,
    }
    yield from (f"{word} {text}" for word, text in heading.items() if text)
    for byline in article.bylines:
        yield " ".join(filter(None, ("署名", byline.unit, ROLES[byline.role], byline.name)))
    for index, paragraph in enumerate(article.paragraphs):
        yield from (f"小标题 {heading.text}" for heading in article.subheadings if heading.before == index)
        yield f"段 {paragraph}"
    if article.continued_on:
        yield f"下转 {article.continued_on}"
