"""Addresses that were given out once always answer: with the record, with where it went, or with why it is gone."""

import pytest

from articles.models import Forwarding
from tests.make import make_article, make_person, make_place


def test_an_id_that_never_was_is_not_found(client):
    response = client.get("/articles/abcdefghjk/")
    assert response.status_code == 404 and "没有这个页面" in response.content.decode()


@pytest.mark.parametrize("path", ["articles/{}/", "articles/{}/source/"])
def test_a_joined_article_leads_to_the_one_that_took_it_in(client, path):
    survivor = make_article()
    Forwarding.objects.create(public_id="retired234", to=survivor.public_id, reason="joined")
    response = client.get("/" + path.format("retired234"))
    assert (response.status_code, response["Location"]) == (301, "/" + path.format(survivor.public_id))


def test_a_record_whose_import_was_undone_is_gone_and_says_why(client):
    Forwarding.objects.create(public_id="retired234", reason="undone")
    response = client.get("/pages/retired234/")
    assert response.status_code == 410 and "带来它的导入已撤销" in response.content.decode()


@pytest.mark.parametrize("make", [make_person, make_place])
def test_a_merged_record_leads_to_its_survivor(client, make):
    survivor = make()
    merged = make("别名", merged_into=survivor)
    response = client.get(merged.get_absolute_url())
    assert (response.status_code, response["Location"]) == (301, survivor.get_absolute_url())


@pytest.mark.parametrize(
    "path", ["/issues/1899x/", "/issues/2023/13/", "/issues/0023/", "/people/a/b/", "/没有/", "/%00"]
)
def test_an_address_that_makes_no_sense_is_not_found(client, path):
    assert client.get(path).status_code == 404
