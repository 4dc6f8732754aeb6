"""Issues of several pages for tests, imported as an editor would."""

from pathlib import Path

from articles.ingest import files_to_import, import_pages

from .pages import write

STATED = '[all]\nnewspaper = "{newspaper}"\nhome = "{home}"\ndate = {day}\n'


def issue_of(
    folder: Path, *, newspaper: str = "青山报", home: str = "320481", day: str = "2023-03-06", **texts: str
) -> Path:
    """A folder with the pages of one issue, numbered in the order of their names."""
    pages = "".join(f'["{name}.txt"]\npage = {number}\n' for number, name in enumerate(texts, start=1))
    write(folder, **texts)
    stated = STATED.format(newspaper=newspaper, home=home, day=day)
    (folder / "pages.toml").write_text(stated + pages, encoding="utf-8")
    return folder


def run(*paths: Path, **more) -> list[str]:
    """Import files or folders; the outcome of each file."""
    return [result.outcome for result in import_pages(files_to_import(list(paths)), **more)]
