"""What `manage.py import_seeds` makes of the five seed pages."""

import pytest
from django.core.management import call_command

from articles.models import Article, Byline, Issue, Page, Person, PersonMention
from tests.commands.run import import_seeds


@pytest.fixture(scope="module")
def seeds(django_db_setup, django_db_blocker):
    """The archive of the five seed pages, and what the command said."""
    with django_db_blocker.unblock():
        said = import_seeds()
        yield said
        call_command("flush", interactive=False, verbosity=0)


@pytest.mark.django_db
class TestSeeds:
    """What the five pages become."""

    @pytest.fixture(autouse=True)
    def archive(self, seeds):
        self.said = seeds

    def test_thirty_articles_on_five_pages(self):
        assert [page.articles.count() for page in Page.objects.order_by("pk")] == [5, 7, 5, 5, 8]

    def test_the_command_says_what_it_did(self):
        assert "seeds/000_9de96369e6fa5904.txt" in self.said
        assert "5 个文件" in self.said or "5 files" in self.said

    def test_a_second_run_says_unchanged_and_adds_no_history(self):
        before = Article.history.count()
        assert "unchanged" in import_seeds() or "未变" in import_seeds()
        assert Article.history.count() == before

    def test_an_article_has_one_line_of_history(self):
        assert Article.history.count() == Article.objects.count()

    def test_two_men_are_called_wang_bin(self):
        mentioned = PersonMention.objects.filter(quote="王斌").values_list("person", flat=True)
        assert len(set(mentioned)) == 2

    def test_namesakes_are_told_apart_by_what_the_papers_print(self):
        assert sorted(Person.objects.filter(name="王斌").values_list("qualifier", flat=True)) == [
            "句容市河道管理所副所长",
            "崇川区委常委",
        ]

    def test_a_reporter_of_two_pages_is_one_person(self):
        bylines = Byline.objects.filter(name="朱梦琪")
        assert bylines.count() == 2
        assert len({byline.person_id for byline in bylines}) == 1

    def test_the_general_secretary_is_one_person(self):
        mentioned = PersonMention.objects.filter(quote="习近平")
        assert mentioned.count() > 1
        assert len({mention.person_id for mention in mentioned}) == 1

    def test_nobody_is_left_without_a_mention(self):
        named = {
            *PersonMention.objects.values_list("person", flat=True),
            *Byline.objects.values_list("person", flat=True),
        }
        assert set(Person.objects.values_list("pk", flat=True)) <= named

    def test_a_surname_with_a_title_stays_unresolved(self):
        mentions = PersonMention.objects.filter(quote="金先生")
        assert mentions
        assert not mentions.filter(person__isnull=False)

    def test_each_page_is_under_its_home_with_its_name_to_be_settled(self):
        homes = [page.issue.newspaper.home.name for page in Page.objects.order_by("pk")]
        assert homes == ["溧阳市", "句容市", "武进区", "武进区", "崇川区"]
        assert not Issue.objects.exclude(newspaper__name="").exists()

    def test_dates_are_inferred_with_the_words_that_say_so(self):
        issues = [page.issue for page in Page.objects.order_by("pk")]
        assert {issue.basis for issue in issues} == {"inferred"}
        assert all(issue.evidence for issue in issues)
        assert issues[0].earliest.isoformat() == "2023-06-20"

    def test_nothing_is_left_over(self):
        assert [page.sources.get().left_over for page in Page.objects.all()] == [0] * 5
