"""The tree of places and a place's page."""

from articles.search import fill
from articles.views import tree
from tests.make import make_article, make_place, make_place_mention


def make_county():
    county = make_place("清河县", parent=make_place("江南省"))
    return county, make_place("青山镇", parent=county)


def test_the_tree_shows_what_lies_in_what(page_text):
    make_county()
    text = page_text("/places/")
    assert text.index("江南省") < text.index("清河县") < text.index("青山镇") and "<details" in text


def test_a_level_without_room_leads_on(page_text, monkeypatch):
    monkeypatch.setattr(tree, "PLACES_SHOWN", 2)
    county, _town = make_county()
    text = page_text("/places/")
    assert "青山镇" not in text and f'href="{county.get_absolute_url()}#inside"' in text


def test_more_places_than_a_page_shows_lead_to_a_list(page_text, monkeypatch):
    monkeypatch.setattr(tree, "PLACES_SHOWN", 2)
    county = make_place("清河县")
    for number in range(3):
        make_place(f"第{number}镇", parent=county)
    text = page_text(county.get_absolute_url())
    assert "第2镇" not in text and f"/places/?inside={county.public_id}" in text
    assert "第2镇" in page_text(f"/places/?inside={county.public_id}")


def test_a_place_of_which_nobody_knows_where_it_lies_stands_apart(page_text):
    make_county()
    make_place("无名湖", type="natural")
    assert page_text("/places/").index("所在地待考的地方") < page_text("/places/").index("无名湖")


def test_a_place_is_found_by_name_with_its_path(page_text):
    make_county()
    text = page_text("/places/?q=青山")
    assert "青山镇" in text and "江南省清河县" in text


def test_places_are_narrowed_by_type(page_text):
    make_county()
    make_place("无名湖", type="natural")
    text = page_text("/places/?type=natural")
    assert "无名湖" in text and "青山镇" not in text


def test_a_place_tells_its_path_its_names_and_what_lies_in_it(page_text):
    county, town = make_county()
    county.names.create(name="清河")
    text = page_text(county.get_absolute_url())
    assert "江南省清河县" in text and "又作" in text and town.get_absolute_url() in text


def test_a_place_lists_the_articles_of_what_lies_in_it(page_text):
    county, town = make_county()
    article = make_article("镇上的事", "在青山镇。")
    make_place_mention(town, article)
    fill([article.pk])
    assert "镇上的事" in page_text(county.get_absolute_url())


def test_a_learnt_place_says_so(page_text):
    assert "地名录里没有这个单位" in page_text(make_place("新街道", is_learnt=True).get_absolute_url())


def test_an_empty_archive_says_how_to_fill_it(page_text):
    assert "manage.py import_seeds" in page_text("/places/")


def test_each_place_of_the_tree_says_how_many_articles_name_it_or_what_lies_in_it(page_text):
    county, town = make_county()
    articles = [make_article(f"第{number}篇", "在青山镇和清河县。") for number in range(3)]
    for article in articles:
        make_place_mention(town, article)
    make_place_mention(county, articles[0])
    articles[2].state = "withdrawn"
    articles[2].save()
    fill([article.pk for article in articles])
    place = tree.place_tree().branches[0]
    assert (place.count, place.branches[0].count, place.branches[0].branches[0].count) == (2, 2, 2)
    assert page_text("/places/").count('<span class="count">2</span>') == 3
