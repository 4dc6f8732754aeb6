"""The addresses of the public pages."""

from django.urls import path, register_converter
from django.views.generic import TemplateView

from .views.articles import ArticleDetail, ArticleList, ArticleSource
from .views.home import Home
from .views.issues import IssueDetail, IssueList
from .views.newspapers import NewspaperDetail, NewspaperList
from .views.pages import PageDetail, PageSource
from .views.people import PersonDetail, PersonList
from .views.places import PlaceDetail, PlaceList


class Year:
    """A year of four digits; an id is longer, so that the two cannot be taken for each other."""

    regex = "[1-9][0-9]{3}"
    to_python = int
    to_url = str


class Month(Year):
    """A month from 1 to 12."""

    regex = "1[0-2]|[1-9]"


register_converter(Year, "year")
register_converter(Month, "month")

urlpatterns = [
    path("", Home.as_view(), name="home"),
    path("newspapers/", NewspaperList.as_view(), name="newspaper_list"),
    path("newspapers/<slug:public_id>/", NewspaperDetail.as_view(), name="newspaper_detail"),
    path("newspapers/<slug:public_id>/<year:year>/", NewspaperDetail.as_view(), name="newspaper_detail"),
    path("newspapers/<slug:public_id>/<year:year>/<month:month>/", NewspaperDetail.as_view(), name="newspaper_detail"),
    path("issues/", IssueList.as_view(), name="issue_list"),
    path("issues/<year:year>/", IssueList.as_view(), name="issue_list"),
    path("issues/<year:year>/<month:month>/", IssueList.as_view(), name="issue_list"),
    path("issues/<slug:public_id>/", IssueDetail.as_view(), name="issue_detail"),
    path("pages/<slug:public_id>/", PageDetail.as_view(), name="page_detail"),
    path("pages/<slug:public_id>/source/", PageSource.as_view(), name="page_source"),
    path("articles/", ArticleList.as_view(), name="article_list"),
    path("articles/<slug:public_id>/", ArticleDetail.as_view(), name="article_detail"),
    path("articles/<slug:public_id>/source/", ArticleSource.as_view(), name="article_source"),
    path("people/", PersonList.as_view(), name="person_list"),
    path("people/<slug:public_id>/", PersonDetail.as_view(), name="person_detail"),
    path("places/", PlaceList.as_view(), name="place_list"),
    path("places/<slug:public_id>/", PlaceDetail.as_view(), name="place_detail"),
    path("about/", TemplateView.as_view(template_name="about.html"), name="about"),
]
