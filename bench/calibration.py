"""How often articles are right at each confidence.

    python3 bench/calibration.py SETS OUT

SETS is the folder of the development sets, OUT what bench/evaluate.py wrote, run once as it is and once with --sets
r-wcxb. An article is right where the word F1 of its text is above 0.9; pages that are no articles count, too. Prints
the tables of the README for pages and for dumps, and knots for core's confidence.txt and confidence-text.txt that
would make the tables straight: their present knots, with every confidence replaced by the share that was right.
"""
import collections
import os
import re
import sys

from evaluate import read

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
KNOTS = os.path.join(HOME, "core/src/main/resources/dev/pressclip/extract")
SETS = {"confidence.txt": ["fundus", "wcxb"], "confidence-text.txt": ["fundus-text", "r-wcxb"]}
SPACELESS = re.compile(r"([\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f])")
LEAST = 40  # pages to a step of the fit


def words(text):
    return collections.Counter(re.findall(r"\w+", SPACELESS.sub(r" \1 ", (text or "").lower())))


def f1(gold, text):
    a, b = words(gold), words(text)
    both = sum(a.values()) + sum(b.values())
    return 2 * sum((a & b).values()) / both if both else 1.0


def pages(sets, out, names):
    for name in names:
        articles = {a["id"]: a for a in read(os.path.join(out, name + ".jsonl"))}
        for g in read(os.path.join(sets, name.removeprefix("r-"), "gold.jsonl")):
            if g.get("body"):
                a = articles[g["id"]]
                right = f1(g["body"], a.get("text", "")) > 0.9
                yield a.get("confidence", 0), right, g.get("page_type") in (None, "article")


def fit(points):
    """Pool adjacent violators over steps of at least LEAST pages: (mean confidence, share right), rising."""
    points = sorted(points)
    steps = []
    for k in range(0, len(points), LEAST):
        part = points[k : k + LEAST]
        steps.append([sum(c for c, _ in part), sum(r for _, r in part), len(part)])
        while len(steps) > 1 and steps[-2][1] / steps[-2][2] > steps[-1][1] / steps[-1][2]:
            last = steps.pop()
            steps[-1] = [x + y for x, y in zip(steps[-1], last)]
    return [(0, 0)] + [(c / n, r / n) for c, r, n in steps] + [(1, 1)]


def at(knots, x):
    for (a, ya), (b, yb) in zip(knots, knots[1:]):
        if x <= b:
            return ya if b == a else ya + (yb - ya) * (x - a) / (b - a)
    return knots[-1][1]


def report(knots, found):
    points = [(c, right) for c, right, _ in found]
    print("| confidence | pages | right | of them articles | right |\n|---|---|---|---|---|")
    for low, high in ((0, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        row = f"| {low} to {min(high, 1)} |"
        for only in (False, True):
            part = [right for c, right, article in found if low <= c < high and (article or not only)]
            row += f" {len(part)} | {sum(part) / max(1, len(part)):.2f} |"
        print(row)
    fitted = fit(points)
    print(f"\n{knots}:")
    for line in open(os.path.join(KNOTS, knots), encoding="utf-8"):
        if line.strip() and not line.startswith("#"):
            raw, old = map(float, line.split())
            print(f"{raw:g} {at(fitted, old):.3f}")
    print()


def main():
    for knots, names in SETS.items():
        report(knots, list(pages(sys.argv[1], sys.argv[2], names)))


if __name__ == "__main__":
    main()
