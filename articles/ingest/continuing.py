"""Jumps between the pages of an issue: what its articles' jump lines say -> which goes on where."""

from articles import editing
from articles.body import body_parts
from articles.models import Article, Issue, Page
from articles.page_reader import join_jumps
from articles.page_reader.printed import Kind, PrintedArticle, PrintedPage


def link_jumps(issue: Issue) -> None:
    """Link the articles of an issue with what is printed of them on its other pages."""
    pages = list(issue.pages.filter(number__isnull=False).prefetch_related("articles"))
    jumping = [page for page in pages if any(each.continued_on or each.continued_from for each in page.articles.all())]
    if len(jumping) < 2:
        return
    articles = {(str(page.number), each.position): each for page in jumping for each in page.articles.all()}
    jumps = join_jumps({str(page.number): _printed(page) for page in jumping})
    editing.link_continuations(
        issue,
        [
            editing.Continuation(articles[jump.page, jump.position], articles[jump.next_page, jump.next_position])
            for jump in jumps
        ],
    )


def _printed(page: Page) -> PrintedPage:
    """A page's articles as the reader knows them."""
    return PrintedPage(text="", articles=tuple(map(_printed_article, page.articles.all())), ledger=())


def _printed_article(article: Article) -> PrintedArticle:
    return PrintedArticle(
        position=article.position,
        kind=Kind(article.kind),
        kicker=article.kicker,
        headline=article.headline,
        paragraphs=tuple(part.text for part in body_parts(article.body) if not part.is_subheading),
        continued_on=article.continued_on,
        continued_from=article.continued_from,
    )
