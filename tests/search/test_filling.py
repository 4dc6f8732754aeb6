"""How the index follows the records."""

from datetime import date

import pytest
from django.db import transaction

from articles.models import Article, SearchChange, SearchRow, SearchText
from articles.search import Query, ask, fill, rebuilding, remove
from articles.search import memory as kept
from tests.make import make_article, make_mention, make_page, make_person

from .found import finds, indexed

pytestmark = pytest.mark.django_db


def test_filling_again_changes_nothing():
    article = indexed("甲", "乙。")
    assert fill([article.pk]) == fill([article.pk, article.pk]) == 1
    assert finds("甲") == finds("乙") == {article.pk}
    assert ask(Query("甲")).total == 1


def test_an_edited_article_is_found_by_its_new_words_alone():
    article = indexed("甲", "乙。")
    Article.objects.filter(pk=article.pk).update(headline="丙", body="丁。")
    fill([article.pk])
    assert finds("丙") == finds("丁") == {article.pk}
    assert finds("甲") == finds("乙") == set()


def test_a_removed_article_is_not_found():
    article, other = indexed("甲"), indexed("甲")
    assert remove([article.pk]) == 1
    assert finds("甲") == finds() == {other.pk}
    assert remove([article.pk]) == 0


def test_a_removed_article_can_come_back():
    article = indexed("甲")
    remove([article.pk])
    fill([article.pk])
    assert finds("甲") == {article.pk}


def test_an_id_that_is_no_article_is_removed():
    article = indexed("甲")
    pk = article.pk
    article.delete()
    assert fill([pk, 10**9]) == 0
    assert finds("甲") == set()


def test_a_change_of_the_day_is_seen():
    article = indexed("甲")
    issue = article.page.issue
    issue.date = date(1999, 1, 1)
    issue.save()
    fill([article.pk])
    assert finds(years=(1999,)) == {article.pk}
    assert finds("甲", date_from=date(1999, 1, 1), date_to=date(1999, 12, 31)) == {article.pk}
    assert finds("甲", date_from=date(2023, 1, 1), date_to=date(2023, 12, 31)) == set()


def test_what_is_undone_is_not_found():
    article = indexed("甲")
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        other = indexed("甲")
        assert finds("甲") == {article.pk, other.pk}
        raise ZeroDivisionError
    assert finds("甲") == finds() == {article.pk}


def test_many_articles_are_filled_in_batches(monkeypatch):
    monkeypatch.setattr("articles.search.filling.BATCH", 2)
    page = make_page()
    keys = [make_article("甲", page=page, position=number).pk for number in range(1, 6)]
    assert fill(iter(keys)) == 5
    assert finds("甲") == set(keys)
    assert SearchChange.objects.count() == 3


def test_memory_reads_only_what_changed(django_assert_max_num_queries):
    first = indexed("甲")
    finds()
    columns = next(iter(kept._remembered.values())).state.columns
    second = indexed("甲")
    assert finds() == {first.pk, second.pk}
    assert len(next(iter(kept._remembered.values())).state.columns) == len(columns) + 1


def test_memory_is_read_anew_when_too_much_of_it_is_dead():
    article = indexed("甲")
    for _ in range(5):
        fill([article.pk])
        assert finds() == {article.pk}
    assert len(next(iter(kept._remembered.values())).state.columns) < 5


def test_counts_are_right_after_every_change():
    person = make_person("王建国")
    articles = [make_article(body="王建国。") for _ in range(4)]
    for number, article in enumerate(articles, 1):
        make_mention(person, article)
        fill([article.pk])
        assert [value.count for value in ask(Query()).facets.people] == [number]
    remove([articles[0].pk])
    assert [value.count for value in ask(Query()).facets.people] == [3]


def test_a_rebuild_indexes_what_is_missing_and_drops_what_is_gone():
    article, gone = indexed("甲"), indexed("甲")
    missing, lost = make_article("甲"), gone.pk
    gone.delete()
    assert rebuilding.stale_ids() == [lost, missing.pk]
    assert sum(rebuilding.rebuild(rebuilding.stale_ids())) == 2
    assert finds("甲") == {article.pk, missing.pk}
    assert rebuilding.stale_ids() == []


def test_keys_made_by_older_rules_are_stale():
    article = indexed("甲")
    SearchRow.objects.update(version="0")
    assert rebuilding.stale_ids() == [article.pk]


def test_an_interrupted_rebuild_goes_on_where_it_was(monkeypatch):
    monkeypatch.setattr(rebuilding, "BATCH", 1)
    keys = [indexed("甲").pk for _ in range(3)]
    rebuilding.mark_all_stale()
    next(iter(rebuilding.rebuild(rebuilding.stale_ids())))
    assert rebuilding.is_interrupted()
    assert rebuilding.stale_ids() == keys[1:]
    assert finds("甲") == set(keys)


def test_whoever_follows_sees_every_change():
    article, gone = indexed("甲"), indexed("乙")
    remove([gone.pk])
    (number, first, is_gone), (last, second, also_gone) = rebuilding.changes(0)
    assert (first, is_gone, second, also_gone) == (article.pk, False, gone.pk, True)
    assert number < last
    assert list(rebuilding.changes(last)) == []


def test_an_emptied_database_leaves_no_words_behind():
    article = indexed("甲", "乙。")
    key, page = article.pk, article.page
    article.delete()
    for model in (SearchRow, SearchText, SearchChange):
        model.objects.all().delete()
    make_article("丙", "丁。", page=page, pk=key)
    fill([key])
    assert finds("丙") == {key}
    assert finds("乙") == set()
