"""`python -m tests.bench [reader] [names] [search] [--size N] [--corpus FOLDER]`: those named, or all there are."""

import argparse
import os
from importlib import import_module
from importlib.util import find_spec

NAMES = ("reader", "names", "search")


def main() -> None:
    """Run the benchmarks asked for, one after the other."""
    there = [name for name in NAMES if find_spec(f"tests.bench.{name}")]
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(there)}; all by default")
    parser.add_argument(
        "--size", type=int, default=int(os.environ.get("SIZE", 20_000)), help="articles to search in (20,000)"
    )
    parser.add_argument("--corpus", default=os.environ.get("CORPUS", ""), help="a folder of articles as JSON lines")
    parser.add_argument("--recall", type=int, default=int(os.environ.get("RECALL", 100)), help="substrings to scan for")
    parser.add_argument("--keep", metavar="FOLDER", help="build the indexes there and use them again the next time")
    options = parser.parse_args()
    if unknown := set(options.names) - set(there):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    for name in options.names or there:
        import_module(f"tests.bench.{name}").run(options)


if __name__ == "__main__":
    main()
