"""Page texts for tests, in our own words."""

from pathlib import Path

PAGE = """青山县召开春季造林动员会

本报讯(记者 林晓) 3月5日上午,青山县召开春季造林动员会。县委书记高山主持会议,县长白云出席会议并讲话。

会议指出,要抓住时节,把树种好、管好,让荒山变绿。

石桥镇修好进村路

(周小舟) 近日,石桥镇修好了通往柳树村的进村路,村民出行方便多了。

村民们说,路修好了,山货也好卖了。
"""


def page_about(number: int) -> str:
    """A page that differs from every other number's."""
    return PAGE.replace("3月5日", f"3月{number % 28 + 1}日").replace("让荒山变绿", f"全年种树{number + 1}万棵")


def write(folder: Path, **texts: str | bytes) -> Path:
    """Write files (name without .txt) into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        raw = text if isinstance(text, bytes) else text.encode()
        (folder / f"{name}.txt").write_bytes(raw)
    return folder
