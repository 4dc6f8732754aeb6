"""Each check finds the contradiction it is for, and nothing in an archive that is right."""

import pytest
from django.utils import translation

from articles import editing
from articles.checking import problems
from articles.ingest import files_to_import, import_pages
from articles.models import Article, Forwarding, Person, PersonMention, Place, SearchRow, Source
from tests.ingest.pages import PAGE, write
from tests.make import make_person, make_place

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def archive(tmp_path):
    """An archive of one page."""
    write(tmp_path, one=PAGE)
    list(import_pages(files_to_import([tmp_path])))


def found() -> str:
    with translation.override("en"):
        return " ".join(problem.what for problem in problems())


def test_an_archive_that_is_right_has_no_problems():
    assert found() == ""


def test_an_archive_that_editors_have_worked_on_has_no_problems():
    first, second = Article.objects.order_by("position")
    editing.save_article(first, {"body": "昨日" + first.body})
    editing.join_articles([first, second])
    assert found() == ""


def test_a_page_without_source_is_found():
    Source.objects.all().delete()
    assert "no current source" in found()


def test_a_ledger_with_a_gap_is_found():
    article = Article.objects.first()
    Article.objects.filter(pk=article.pk).update(spans=article.spans[1:])
    assert "do not partition" in found()


def test_a_mention_beside_its_words_is_found():
    PersonMention.objects.filter(quote="高山").update(start=0)
    assert "高山" in found()


def test_a_chain_of_merges_is_found():
    one, two, three = make_person("甲"), make_person("乙"), make_person("丙")
    Person.objects.filter(pk=one.pk).update(merged_into=two)
    Person.objects.filter(pk=two.pk).update(merged_into=three)
    assert "merged into a merged record" in found()


def test_a_place_that_lies_in_itself_is_found():
    one, two = make_place("甲"), make_place("乙")
    Place.objects.filter(pk=one.pk).update(parent=two)
    Place.objects.filter(pk=two.pk).update(parent=one)
    assert "lies in itself" in found()


def test_a_retired_address_that_leads_nowhere_is_found():
    Forwarding.objects.create(public_id="gone", to="nobody", reason="merged")
    assert "leads to no record" in found()


def test_an_article_outside_the_index_is_found():
    SearchRow.objects.filter(pk=Article.objects.first().pk).delete()
    assert "not in the search index" in found()
