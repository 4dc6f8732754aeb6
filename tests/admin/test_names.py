"""People, places and their mentions on the editors' desk."""

import pytest
from django.urls import reverse

from articles.editing import ask_whether_same, merge_people
from articles.models import Byline, Person, PersonMention, PersonPair, Place
from tests.make import make_article, make_byline, make_mention, make_person, make_place, make_place_mention

from .forms import act, address, fields, list_address, said, send

pytestmark = pytest.mark.django_db


def listed(desk, model, **filters):
    return list(desk.get(list_address(model), filters).context["cl"].result_list)


def suggested(desk, model, field, term):
    """What an autocomplete offers."""
    asked = {"app_label": "articles", "model_name": model._meta.model_name, "field_name": field, "term": term}
    return desk.get(reverse("admin:autocomplete"), asked).json()["results"]


@pytest.mark.parametrize("words", ["明华", "小叶", "yeminghua", "ymh", "YMH", "ye ming"])
def test_a_person_is_found_by_name_variant_and_pinyin(desk, words):
    person = make_person(pinyin="Ye Minghua", initials="ymh")
    person.names.create(name="小叶")
    make_person("王斌", pinyin="Wang Bin", initials="wb")
    assert listed(desk, Person, q=words) == [person]


def test_a_place_is_found_by_its_code(desk):
    place = make_place(code="320481000000")
    make_place("句容市", code="321183000000")
    assert listed(desk, Place, q="320481") == [place]


def test_a_new_person_gets_pinyin(desk, editor):
    send(desk, reverse("admin:articles_person_add"), name="曾丽")
    person = Person.objects.get()
    assert (person.pinyin, person.history.get().history_user) == ("Zeng Li", editor)


def test_a_variant_name_is_added(desk):
    person = make_person()
    send(desk, address(person), names__TOTAL_FORMS=1, names__0__name="小叶", names__0__person=person.pk)
    assert [each.name for each in person.names.all()] == ["小叶"]


def test_a_person_changed_meanwhile_is_not_overwritten(desk):
    person = make_person()
    form = fields(desk, address(person))
    person.names.create(name="小叶")
    assert desk.post(address(person), form | {"note": "改"}).status_code == 200
    person.refresh_from_db()
    assert person.note == ""


def test_the_survivor_is_asked_for(desk):
    first, second = make_person(), make_person()
    response = act(desk, "merge", first, second)
    assert [record.pk for record in response.context["records"]] == [first.pk, second.pk]
    assert not Person.objects.exclude(merged_into=None)


def test_people_are_merged_and_the_merge_is_taken_back(desk):
    first, second = make_person("李鸣"), make_person("李明")
    act(desk, "merge", first, second, survivor=second.pk)
    first.refresh_from_db()
    assert first.merged_into == second
    act(desk, "unmerge", first, filters="?merged=yes")
    first.refresh_from_db()
    assert first.merged_into is None


def test_one_record_is_not_merged(desk):
    assert said(act(desk, "merge", make_person()))


def test_a_place_is_not_merged_into_what_lies_in_it(desk):
    county = make_place()
    town = make_place("溧城街道", parent=county)
    assert said(act(desk, "merge", county, town, survivor=town.pk))
    assert not Place.objects.exclude(merged_into=None)


def test_a_place_cannot_lie_in_itself(desk):
    county = make_place()
    town = make_place("溧城街道", parent=county)
    assert send(desk, address(county), parent=town.pk).status_code == 200
    county.refresh_from_db()
    assert county.parent is None


def test_merged_people_are_neither_listed_nor_offered(desk):
    survivor, merged = make_person(), make_person()
    merge_people(survivor, [merged])
    assert listed(desk, Person) == [survivor]
    assert listed(desk, Person, merged="yes") == [merged]
    assert [each["id"] for each in suggested(desk, PersonMention, "person", "明华")] == [str(survivor.pk)]


def test_namesakes_are_told_apart_where_one_is_chosen(desk):
    person = make_person("王斌")
    make_person("王斌")
    make_mention(person, make_article(body="王斌说。"), offices=["副所长"])
    labels = {each["id"]: each["text"] for each in suggested(desk, Byline, "person", "王斌")}
    assert "副所长" in labels[str(person.pk)]
    assert len(set(labels.values())) == 2


def test_a_merge_is_no_part_of_an_earlier_state(desk):
    survivor, merged = make_person("李鸣"), make_person("李明")
    merge_people(survivor, [merged])
    send(desk, f"{address(merged, 'history')}{merged.history.earliest().pk}/")
    merged.refresh_from_db()
    assert merged.merged_into == survivor


def test_the_same_person_or_not(desk):
    first, second, third = (make_person() for _ in range(3))
    ask_whether_same(first, second, "同名")
    ask_whether_same(first, third, "同名")
    same, different = PersonPair.objects.order_by("second")
    act(desk, "different", different)
    act(desk, "same", same)
    second.refresh_from_db()
    assert (second.merged_into, PersonPair.objects.get().verdict) == (first, "different")


def test_three_questions_about_three_people_are_answered_at_once(desk):
    first, second, third = people = [make_person() for _ in range(3)]
    for one, other in ((first, second), (second, third), (first, third)):
        ask_whether_same(one, other, "同名")
    act(desk, "same", *PersonPair.objects.all())
    assert list(Person.objects.filter(merged_into=None)) == people[:1]


def test_a_pair_names_offices_and_papers(desk):
    first, second = make_person(), make_person()
    make_mention(first, make_article(body="叶明华说。"), offices=["市委书记"])
    ask_whether_same(first, second, "同名")
    assert "市委书记" in desk.get(address(PersonPair.objects.get())).content.decode()


def test_names_are_confirmed_rejected_and_made_suggestions_again(desk):
    mention = make_mention(make_person(), make_article(body="叶明华说。"))
    for action, review in (("confirm", "confirmed"), ("reject", "rejected"), ("suggest_again", "suggested")):
        act(desk, action, mention, filters="?review=all")
        mention.refresh_from_db()
        assert mention.review == review


def test_the_list_opens_with_what_waits_for_a_word(desk):
    article = make_article(body="叶明华说，叶明华笑。")
    sure = make_mention(make_person(), article, confidence=0.9)
    unsure = make_mention(sure.person, article, start=5, confidence=0.2)
    make_mention(sure.person, article, start=None, review="confirmed")
    assert listed(desk, PersonMention) == [unsure, sure]
    assert len(listed(desk, PersonMention, review="all")) == 3


def test_a_mention_is_linked_with_another_record(desk):
    mention = make_place_mention(make_place("溧阳市"), make_article(body="在溧阳市。"))
    other = make_place("溧阳市", qualifier="另一个")
    send(desk, address(mention), place=other.pk)
    mention.refresh_from_db()
    assert (mention.place, mention.review, mention.linked_by) == (other, "confirmed", "editor")


def test_a_byline_corrected_by_itself_is_held(desk):
    byline = make_byline(make_article(), "朱梦其")
    send(desk, address(byline), name="朱梦琪")
    assert (Byline.objects.get().name, byline.article.holds.get().field) == ("朱梦琪", "bylines")


def test_names_under_one_record_become_another_persons(desk, editor):
    person = make_person("王斌")
    here, there = (make_mention(person, make_article(body="王斌说。")) for _ in range(2))
    assert len(act(desk, "link", there).context["names"]) == 1
    act(desk, "link", there, linking=1, name="王斌", qualifier="通讯员")
    here.refresh_from_db()
    there.refresh_from_db()
    assert (here.person, str(there.person), there.review) == (person, "王斌（通讯员）", "confirmed")
    assert there.person.history.get().history_user == editor


def test_names_are_linked_with_a_record_that_there_is(desk):
    mention = make_place_mention(None, make_article(body="在溧阳市。"), quote="溧阳市")
    act(desk, "link", mention, linking=1, record=make_place().pk)
    mention.refresh_from_db()
    assert mention.place.name == "溧阳市"


def test_either_a_record_or_a_new_name(desk):
    byline = make_byline(make_article())
    response = act(desk, "link", byline, linking=1)
    assert response.context["form"].non_field_errors()


def test_a_name_is_unlinked(desk):
    mention = make_mention(make_person(), make_article(body="叶明华说。"))
    act(desk, "unlink", mention)
    mention.refresh_from_db()
    assert (mention.person, mention.review) == (None, "confirmed")


def test_an_office_in_full_is_worked_out_from_what_is_written_and_an_editor_has_the_last_word(desk):
    mention = make_mention(make_person(), make_article(body="市长叶明华说。"), offices=["村民"])
    send(desk, address(mention), offices="溧阳市委书记；常州市副市长")
    mention.refresh_from_db()
    assert [(each["in_full"], each["place"]) for each in mention.offices_in_full] == [
        ("溧阳市委书记", "320481000000"),
        ("常州市副市长", "320400000000"),
    ]
    send(desk, address(mention), offices_in_full="溧阳市委书记；常州市人民政府副市长")
    mention.refresh_from_db()
    assert [each["in_full"] for each in mention.offices_in_full] == ["溧阳市委书记", "常州市人民政府副市长"]
    assert mention.offices == ["溧阳市委书记", "常州市副市长"]


def test_a_unit_of_the_past_is_added_with_its_dates_and_where_it_lay(desk, editor):
    parent = make_place("常州市", level="prefecture", code="320400000000")
    send(
        desk,
        reverse("admin:articles_place_add"),
        name="金坛县",
        type="admin",
        level="county",
        parent=parent.pk,
        valid_from="1912-01-01",
        valid_to="1993-11-08",
    )
    place = Place.objects.get(name="金坛县")
    assert (place.parent, str(place.valid_from), str(place.valid_to)) == (parent, "1912-01-01", "1993-11-08")
    assert (place.pinyin, place.is_learnt, place.history.get().history_user) == ("Jintan Xian", False, editor)
