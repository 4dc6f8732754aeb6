"""Who a person named in an article is."""

from datetime import date

from articles.linking.people import OfficePrinted, Outcome, PersonRecord, PersonSeen, link_person
from articles.linking.people_duplicates import suggest_duplicates
from articles.linking.people_offices import held_office

JURONG, CHONGCHUAN, WUJIN, LIYANG = "321183", "320613", "320412", "320481"


def seen(name, *offices, home=LIYANG, paper="", **more):
    return PersonSeen(name, offices, newspaper=paper or home, home_code=home, **more)


def record(name, *offices, home=LIYANG, paper="", id="1", **more):
    printed = tuple(OfficePrinted(office, None, home) for office in offices)
    return PersonRecord(
        id, name, newspapers=frozenset({paper or home}), home_codes=frozenset({home}), offices=printed, **more
    )


def outcome(person, *records):
    return link_person(person, records).outcome


def test_a_name_nobody_has_is_somebody_new():
    assert outcome(seen("赵一帆", "市长"), record("赵二帆", "市长")) is Outcome.DIFFERENT


def test_two_men_called_wang_bin_in_two_counties_stay_two():
    deputy = record("王斌", "市河道管理所副所长", home=JURONG)
    assert outcome(seen("王斌", "区委常委", "政法委书记", home=CHONGCHUAN), deputy) is Outcome.DIFFERENT


def test_two_men_called_wang_bin_with_the_same_kind_of_office_in_two_counties_stay_two():
    assert (
        outcome(seen("王斌", "区委书记", home=CHONGCHUAN), record("王斌", "区委书记", home=WUJIN)) is Outcome.DIFFERENT
    )


def test_the_same_office_in_one_newspaper_is_one_person():
    decision = link_person(seen("叶清", "市委书记"), [record("叶清", "市委书记")])
    assert (decision.outcome, decision.record_id, decision.rule) == (Outcome.SAME, "1", "same_office")


def test_the_reason_is_given_in_chinese():
    assert "市委书记" in link_person(seen("叶清", "市委书记"), [record("叶清", "市委书记")]).reason


def test_the_city_of_a_district_is_the_prefecture_and_of_a_county_level_city_itself():
    mayor = record("盛蓝", "市长", home=WUJIN)
    assert outcome(seen("盛蓝", "常州市市长", home=LIYANG), mayor) is Outcome.SAME
    assert outcome(seen("盛蓝", "市长", home=LIYANG), mayor) is Outcome.DIFFERENT


def test_an_office_with_its_place_printed_is_the_one_without():
    assert (
        outcome(seen("胡军", "崇川区委书记", home=CHONGCHUAN), record("胡军", "区委书记", home=CHONGCHUAN))
        is Outcome.SAME
    )


def test_an_official_promoted_stays_one_person():
    before = record("杨平", "区委副书记", "区长", home=CHONGCHUAN)
    decision = link_person(seen("杨平", "区委书记", home=CHONGCHUAN, day=date(2025, 3, 1)), [before])
    assert (decision.outcome, decision.rule) == (Outcome.SAME, "leading_posts_of_one_unit")


def test_a_leader_named_in_a_list_is_the_one_with_the_post():
    assert outcome(seen("曹骏", "市领导"), record("曹骏", "市委常委", "宣传部部长")) is Outcome.SAME


def test_the_general_secretary_is_one_person_everywhere():
    general_secretary = record("习近平", "总书记", home=WUJIN)
    assert outcome(seen("习近平", "总书记", home=CHONGCHUAN), general_secretary) is Outcome.SAME
    assert outcome(seen("习近平", home=JURONG), general_secretary) is Outcome.SAME
    assert outcome(seen("习近平", "国家主席", home=JURONG), general_secretary) is Outcome.SAME


def test_a_party_secretary_of_one_province_is_one_person_in_all_its_counties():
    secretary = record("信强", "省委书记", home=WUJIN)
    assert outcome(seen("信强", "省委书记", home=JURONG), secretary) is Outcome.SAME
    assert outcome(seen("信强", "省委书记", home="330110"), secretary) is Outcome.DIFFERENT


def test_a_reporter_of_one_newspaper_is_one_person_over_its_issues():
    reporter = record("朱琪", home=WUJIN, as_author=True)
    assert outcome(seen("朱琪", home=WUJIN, as_author=True, day=date(2024, 12, 1)), reporter) is Outcome.SAME


def test_equal_names_of_reporters_in_two_papers_are_two_people():
    reporter = record("张帆", home=CHONGCHUAN, as_author=True)
    assert outcome(seen("张帆", home=WUJIN, as_author=True), reporter) is Outcome.DIFFERENT


def test_two_papers_of_one_county_with_a_reporter_of_one_name_are_a_question():
    reporter = record("张帆", home=WUJIN, paper="武进日报", as_author=True)
    assert outcome(seen("张帆", home=WUJIN, paper="武进新闻", as_author=True), reporter) is Outcome.ASK


def test_a_reporter_is_not_the_official_of_the_same_name():
    assert outcome(seen("陈静", as_author=True), record("陈静", "副市长")) is Outcome.DIFFERENT


def test_a_name_without_office_is_a_question_and_the_same_company_answers_it():
    mayor = record("周强", "市长", with_people=frozenset({"叶清"}))
    assert outcome(seen("周强"), mayor) is Outcome.ASK
    assert outcome(seen("周强", with_people=frozenset({"叶清"})), mayor) is Outcome.SAME


def test_a_leader_and_a_villager_of_one_county_are_two():
    assert outcome(seen("李明", "村民"), record("李明", "副市长")) is Outcome.DIFFERENT


def test_a_deputy_who_leads_his_bureau_later_is_one():
    assert outcome(seen("李明", "市水利局局长"), record("李明", "市水利局副局长")) is Outcome.SAME


def test_two_villagers_of_one_name_are_a_question():
    assert outcome(seen("李明", "村民"), record("李明", "村民")) is Outcome.ASK


def test_two_villagers_of_one_name_and_village_are_one():
    assert outcome(seen("李明", "红旗村村民"), record("李明", "红旗村村民")) is Outcome.SAME


def test_the_same_village_s_name_in_another_county_does_not_make_two_villagers_one():
    assert outcome(seen("李明", "红旗村村民", home=WUJIN), record("李明", "红旗村村民")) is Outcome.DIFFERENT


def test_named_again_in_one_issue_without_office_is_one():
    mayor = record("周强", "市长", issues=frozenset({"2024-12-01"}))
    assert outcome(seen("周强", issue="2024-12-01"), mayor) is Outcome.SAME


def test_the_same_post_in_one_paper_is_one_even_where_its_home_is_not_known():
    assert outcome(seen("白云", "县长", home="", paper="7"), record("白云", "县长", home="", paper="7")) is Outcome.SAME


def test_the_same_villager_in_one_issue_is_one():
    villager = record("李明", "村民", issues=frozenset({"3"}))
    assert outcome(seen("李明", "村民", issue="3"), villager) is Outcome.SAME


def test_two_records_that_fit_as_well_are_a_question():
    records = [record("李明", "市水利局局长", id="1"), record("李明", "市水利局局长", id="2")]
    assert outcome(seen("李明", "市水利局局长"), *records) is Outcome.ASK


def test_a_variant_of_the_name_counts():
    assert outcome(seen("周祥", "市长"), record("周详", "市长", variants=frozenset({"周祥"}))) is Outcome.SAME


def test_two_records_of_one_name_and_office_are_suggested_as_one():
    (suggestion,) = suggest_duplicates([record("李明", "市长", id="1"), record("李明", "市长", id="2")])
    assert {suggestion.first_id, suggestion.second_id} == {"1", "2"}
    assert suggestion.reasons


def test_records_settled_as_different_are_never_suggested():
    settled = record("李明", "市长", id="1", not_same_as=frozenset({"2"}))
    assert suggest_duplicates([settled, record("李明", "市长", id="2")]) == []


def test_a_misprint_of_one_character_is_suggested_when_the_office_is_the_same():
    (suggestion,) = suggest_duplicates([record("周永强", "市长", id="1"), record("周永祥", "市长", id="2")])
    assert "周永祥" in suggestion.reasons[0]


def test_names_that_differ_by_a_character_alone_are_not_suggested():
    assert suggest_duplicates([record("周永强", "市长", id="1"), record("周永祥", "村民", id="2")]) == []


def test_the_filling_zeros_of_a_home_s_code_do_not_matter():
    assert held_office("市委书记", "321000000000").unit == "3210"
    assert held_office("市委书记", "320412000000") == held_office("市委书记", WUJIN)
