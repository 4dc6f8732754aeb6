"""Filling in the desk's forms as a browser does."""

from html.parser import HTMLParser
from typing import Any

from django.test import Client
from django.urls import reverse


class Fields(HTMLParser):
    """The fields of a page's main form with what stands in them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.values: dict[str, Any] = {}
        self.area, self.choice = "", ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        name = named.get("name") or ""
        if tag == "input" and named.get("type") not in ("submit", "button"):
            if named.get("type") not in ("checkbox", "radio") or "checked" in named:
                self.values[name] = named.get("value") or ""
        elif tag == "textarea":
            self.area, self.values[name] = name, ""
        elif tag == "select":
            self.choice = name
            self.values.setdefault(name, "")
        elif tag == "option" and "selected" in named:
            self.values[self.choice] = named.get("value") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.values[self.area] = self.values[self.area].removeprefix("\r\n").removeprefix("\n")
            self.area = ""

    def handle_data(self, data: str) -> None:
        if self.area:
            self.values[self.area] += data


def address(record: Any, page: str = "change") -> str:
    return reverse(f"admin:articles_{record._meta.model_name}_{page}", args=[record.pk])


def list_address(model: Any) -> str:
    return reverse(f"admin:articles_{model._meta.model_name}_changelist")


def fields(desk: Client, where: str) -> dict[str, Any]:
    """What a form shows, as it would be sent back; lines of a text are sent with the line breaks of browsers."""
    found = Fields(desk.get(where).content.decode()).values
    return {name: value for name, value in found.items() if name and "__prefix__" not in name}


def send(desk: Client, where: str, **changes: Any) -> Any:
    """Send a form with these fields changed (`person__0__quote` stands for `person-0-quote`)."""
    values = fields(desk, where) | {name.replace("__", "-"): value for name, value in changes.items()}
    return desk.post(where, {name: crlf(value) for name, value in values.items() if value is not None})


def crlf(value: Any) -> Any:
    return value.replace("\n", "\r\n") if isinstance(value, str) else value


def act(desk: Client, action: str, *records: Any, filters: str = "", **more: Any) -> Any:
    """Choose records of a list (with these filters) and an action."""
    chosen = {"action": action, "_selected_action": [record.pk for record in records], **more}
    return desk.post(list_address(records[0]) + filters, chosen, follow=True)


def said(response: Any) -> list[str]:
    """What the desk tells the editor."""
    return [str(message) for message in response.context["messages"]]
