"""What kinds of pages are taken for.

    python3 bench/kinds.py SETS OUT

SETS is the folder of the development sets, OUT what bench/evaluate.py wrote. Prints, for each type of page of the
gold, how many pages were given each kind.
"""
import collections
import os
import sys

from evaluate import read

KINDS = ["article", "index", "other", "gallery", "video", "live"]


def main():
    sets, out = sys.argv[1:3]
    print("| set | pages | " + " | ".join(KINDS) + " |\n|" + "---|" * (len(KINDS) + 2))
    for file in sorted(f for f in os.listdir(out) if f.endswith(".jsonl") and not f.endswith(".gold.jsonl")):
        if file.startswith("s-"):
            continue  # the same pages cut short
        name = file.removesuffix(".jsonl")
        types = {g["id"]: g.get("page_type") for g in read(os.path.join(sets, name.removeprefix("r-"), "gold.jsonl"))}
        given = collections.defaultdict(collections.Counter)
        for article in read(os.path.join(out, file)):
            given[types[article["id"]]][article["pageKind"]] += 1
        for of, counts in sorted(given.items(), key=lambda t: -sum(t[1].values())):
            row = [str(sum(counts.values()))] + [str(counts[kind]) for kind in KINDS]
            print(f"| {name}{' ' + of if of else ''} | " + " | ".join(row) + " |")


if __name__ == "__main__":
    main()
