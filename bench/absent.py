"""How many of the titles, authors and dates that are wrong could have been right.

    python3 bench/absent.py SETS OUT [WEIGHTS]

SETS is the folder of the development sets, OUT what bench/evaluate.py wrote; WEIGHTS has the pages of sets named
r-NAME. For each set and field: articles whose reference has it, wrong ones, those of them whose reference does not stand
anywhere in the page's source, and dates that the page tells to be those of a change. Dates are looked for in numbers,
year, month or day first, and with the names of months in all languages that core knows.
"""
import gzip
import html
import os
import re
import sys
import unicodedata

from evaluate import HOME, read

MONTHS = os.path.join(HOME, "core/src/main/resources/dev/pressclip/lexicon/months.txt")
FIELDS = ["title", "authors", "date"]
NAMES_APART = re.compile(r"\s*(?:;|,|\band\b|\bund\b|&)\s*")


def folded(text):
    text = unicodedata.normalize("NFKC", text or "").casefold()
    return " ".join(re.findall(r"\w+", text))


def source(folder, page):
    with open(os.path.join(folder, page), "rb") as f:
        data = f.read()
    data = gzip.decompress(data) if page.endswith(".gz") else data
    return html.unescape(data.decode("utf-8", "replace"))


def month_names():
    months = [set() for _ in range(12)]
    with open(MONTHS, encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#") and ":" in line:
                for month, group in zip(months, line.split(":", 1)[1].strip().split("|")):
                    month.update(filter(None, group.split(",")))
    return [sorted(group, key=len, reverse=True) for group in months]


def names(authors):
    """One name each, as `pressclip eval` counts them: some references hold several in one."""
    each = [authors] if isinstance(authors, str) else list(authors or [])
    parts = [part for author in each for part in NAMES_APART.split(author)]
    return {re.sub(r"^by ", "", folded(part)) for part in parts} - {""}


def holds_date(text, date, months):
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", date):
        return True  # less than a day: not for this to say
    year, month, day = map(int, date.split("-"))
    named = "|".join(map(re.escape, months[month - 1]))
    d, m, y = f"0?{day}", f"0?{month}", f"(?:{year}|{year % 100:02d})"
    forms = [
        rf"{year}\W{{0,3}}{m}\W{{0,3}}{d}(?!\d)", rf"{year}年{m}月{d}", rf"{year}년 ?{m}월 ?{d}",
        rf"(?<!\d){d}\W{{1,3}}{m}\W{{1,3}}{y}(?!\d)", rf"(?<!\d){m}\W{{1,3}}{d}\W{{1,3}}{y}(?!\d)",
        rf"(?<!\d){d}\w{{0,2}}\W{{1,3}}(?:\w{{1,3}}\W)?(?:{named})\w{{0,4}}\W{{1,3}}(?:\w{{1,3}}\W)?{y}",
        rf"(?:{named})\w{{0,6}}\W{{1,3}}{d}\w{{0,2}}\W{{1,3}}{y}"]
    return any(re.search(form, text, re.IGNORECASE) for form in forms)


def given(article, field):
    if field == "authors":
        return names([a["name"] for a in article.get("authors", [])])
    return folded(article.get("title")) if field == "title" else (article.get("publishedAt") or "")[:10]


def wanted(gold, field):
    value = gold.get(field)
    if not value:
        return None
    if field == "authors":
        return names(value)
    return folded(value) if field == "title" else str(value)[:10]


def is_absent(field, gold, text, plain, months):
    if field == "date":
        return not holds_date(text, str(gold["date"])[:10], months)
    told = names(gold["authors"]) if field == "authors" else {folded(gold["title"])}
    return any(f" {words} " not in f" {plain} " for words in told)


def is_change(gold, article):
    return (article.get("modifiedAt") or "")[:10] == str(gold["date"])[:10]


def main():
    sets, out = sys.argv[1:3]
    months = month_names()
    print("| set | field | in the reference | wrong | not in the page | told as a change |\n|---|---|---|---|---|---|")
    for name in sorted(f.removesuffix(".gold.jsonl") for f in os.listdir(out) if f.endswith(".gold.jsonl")):
        if name.startswith("s-") or name.startswith("r-") and len(sys.argv) < 4:
            continue
        folder = os.path.join(sys.argv[3], "data", name) if name.startswith("r-") else os.path.join(sets, name)
        pages = {p["id"]: p["page"] for p in read(os.path.join(folder, "manifest.jsonl"))}
        articles = {a["id"]: a for a in read(os.path.join(out, name + ".jsonl"))}
        counts = {field: [0, 0, 0, 0] for field in FIELDS}
        for gold in read(os.path.join(out, name + ".gold.jsonl")):
            if gold.get("page_type") not in (None, "article"):
                continue
            article = articles[gold["id"]]
            wrong = [f for f in FIELDS if wanted(gold, f) not in (None, given(article, f))]
            text = source(folder, pages[gold["id"]]) if wrong else ""
            plain = folded(text)
            for field in FIELDS:
                absent = field in wrong and is_absent(field, gold, text, plain, months)
                change = field == "date" and field in wrong and is_change(gold, article) and not absent
                adds = [wanted(gold, field) is not None, field in wrong, absent, change]
                counts[field] = [n + add for n, add in zip(counts[field], adds)]
        for field in FIELDS:
            print(f"| {name} | {field} | " + " | ".join(map(str, counts[field])) + " |")


if __name__ == "__main__":
    main()
