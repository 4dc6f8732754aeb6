"""Who is who over issues, newspapers and counties, on real imports."""

import pytest

from articles import editing
from articles.models import Byline, Person, PersonMention, PersonPair, Source

from .issues import issue_of, run

pytestmark = pytest.mark.django_db

CHONGCHUAN, JURONG, LIYANG = "320613", "321183", "320481"
REPORT = """{place}召开防汛工作会议

本报讯(记者 {reporter}) {day},{office}{name}主持召开防汛工作会议,要求各部门各司其职,守住堤防。

会议指出,汛期将至,要把隐患排查在前,把物资备在前。
"""


def page(name: str = "王斌", office: str = "市水利局局长", reporter: str = "林晓", day: str = "3月5日") -> str:
    return REPORT.format(place=f"{day}我市", reporter=reporter, day=day, office=office, name=name)


def people(name: str) -> set[int | None]:
    """The records that mentions of this name are linked with."""
    return set(PersonMention.objects.filter(quote=name).values_list("person", flat=True))


def signers(name: str) -> set[int | None]:
    return set(Byline.objects.filter(name=name).values_list("person", flat=True))


def test_two_men_of_one_name_in_two_counties_are_two_people_told_apart(tmp_path):
    first = issue_of(tmp_path / "a", newspaper="句容报", home=JURONG, one=page(office="市河道管理所副所长"))
    second = issue_of(tmp_path / "b", newspaper="崇川报", home=CHONGCHUAN, one=page(office="区委常委", day="3月6日"))
    run(first, second)
    assert len(people("王斌")) == 2
    assert set(Person.objects.filter(name="王斌").values_list("qualifier", flat=True)) == {
        "句容市河道管理所副所长",
        "崇川区委常委",
    }


def test_two_men_of_one_name_with_the_same_post_in_two_counties_are_two_people(tmp_path):
    for newspaper, home in (("句容报", JURONG), ("溧阳报", LIYANG)):
        run(issue_of(tmp_path / home, newspaper=newspaper, home=home, one=page(day=f"{home[-1]}月5日")))
    assert len(people("王斌")) == 2


def test_a_reporter_is_one_person_over_many_issues(tmp_path):
    for number in range(1, 9):
        run(issue_of(tmp_path / str(number), day=f"2023-03-0{number}", one=page(day=f"3月{number}日")))
    assert Byline.objects.filter(name="林晓").count() == 8 and len(signers("林晓")) == 1


def test_reporters_of_one_name_in_two_newspapers_are_two_people(tmp_path):
    for newspaper, home in (("句容报", JURONG), ("溧阳报", LIYANG)):
        run(issue_of(tmp_path / home, newspaper=newspaper, home=home, one=page(day=f"{home[-1]}月5日")))
    assert len(signers("林晓")) == 2


def test_an_official_who_is_promoted_stays_one_person_with_both_offices(tmp_path):
    for day, office in (("2021-03-05", "市委副书记、市长"), ("2023-07-09", "市委书记")):
        run(issue_of(tmp_path / day, day=day, one=page("梁文远", office, day=f"{day[6]}月{day[9]}日")))
    assert len(people("梁文远")) == 1
    mentions = PersonMention.objects.filter(quote="梁文远").order_by("article__page__issue__day")
    assert [[office["in_full"] for office in each.offices_in_full] for each in mentions] == [
        ["溧阳市委副书记", "溧阳市市长"],
        ["溧阳市委书记"],
    ]


def test_a_deputy_who_heads_the_same_bureau_later_is_one_person(tmp_path):
    for day, office in (("2021-03-05", "市水利局副局长"), ("2023-07-09", "市水利局局长")):
        run(issue_of(tmp_path / day, day=day, one=page("梁文远", office, day=f"{day[6]}月{day[9]}日")))
    assert len(people("梁文远")) == 1


def test_two_whom_an_editor_told_apart_stay_two_through_new_readings_and_new_issues(tmp_path):
    for day, office in (("2021-03-05", "青山小学校长"), ("2023-07-09", "石桥村党支部书记")):
        run(issue_of(tmp_path / day, day=day, one=page("梁文远", office, day=f"{day[6]}月{day[9]}日")))
    first, second = Person.objects.filter(name="梁文远")
    editing.different_people(first, second)
    Source.objects.update(reader_version="older")
    run(tmp_path / "2021-03-05", tmp_path / "2023-07-09")
    run(issue_of(tmp_path / "later", day="2023-08-01", one=page("梁文远", "石桥村党支部书记", day="8月1日")))
    assert people("梁文远") == {first.pk, second.pk}
    assert PersonPair.objects.get().verdict == "different"


def test_a_mention_that_an_editor_moved_is_never_moved_again(tmp_path):
    folder = issue_of(tmp_path / "first", one=page())
    run(folder)
    mention = PersonMention.objects.get(quote="王斌")
    chosen = editing.make_person("王斌")
    editing.link_mentions([mention], chosen)
    (folder / "one.txt").write_text(page().replace("各司其职", "各负其责"), encoding="utf-8")
    run(folder)
    Source.objects.update(reader_version="older")
    run(folder)
    run(issue_of(tmp_path / "second", day="2023-03-07", one=page(day="3月7日")))
    mention.refresh_from_db()
    assert (mention.person_id, mention.review, mention.linked_by) == (chosen.pk, "confirmed", "editor")
