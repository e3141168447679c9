"""Runs the whole extractor over development sets and prints its figures.

    python3 bench/evaluate.py SETS OUT [--weights W] [--sets NAME,...] [--by FIELD] [--worst N]

SETS is a folder of sets, each with manifest.jsonl and gold.jsonl; OUT gets the articles, one file a set.
FIELD is a field of the gold, "fold", or "length" (characters of the body of pages that have author and date,
as news do). With --weights W (what bench/train/train.sh SETS W FOLDS wrote) every page is extracted with weights
that never saw its site; without, the weights that are built in are used, and the figures flatter them. A set
named r-NAME is the set NAME as text, as the training rendered it; s-NAME is NAME with its articles cut short.
Build first: ./pressclip --version.
"""
import argparse
import glob
import json
import os
import subprocess
import sys

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SETS = ["fundus", "wcxb", "trafilatura", "fundus-text"]


def classpath():
    jars = glob.glob(os.path.join(HOME, "cli/target/pressclip-cli-*.jar"))
    jars += sorted(glob.glob(os.path.join(HOME, "cli/target/lib/*.jar")))
    if len(jars) < 2:
        sys.exit("nothing built; run ./pressclip --version first")
    return ":".join(jars)


def batch(manifest, out, weights):
    path = classpath() if weights is None else weights + ":" + classpath()
    command = ["java", "-cp", path, "dev.pressclip.cli.Main", "batch", "--quiet", manifest, "-o", out]
    subprocess.run(command, check=False)


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def write(path, records):
    with open(path, "w", encoding="utf-8") as f:
        f.writelines(json.dumps(r, ensure_ascii=False) + "\n" for r in records)


def length(gold):
    """How long the reference's text is, for pages like news."""
    if not (gold.get("body") and gold.get("authors") and gold.get("date")):
        return "unknown"
    if gold.get("page_type") not in (None, "article"):
        return "no article"
    body = gold["body"]
    chars = len(body if isinstance(body, str) else "\n".join(body))
    return "below 1000" if chars < 1000 else "1000 to 2000" if chars < 2000 else "2000 and more"


def run(folder, name, out, weights):
    """Articles of one set, in the manifest's order."""
    made = name.startswith(("r-", "s-"))
    if made and weights is None:
        sys.exit(f"set {name}: its pages are with the weights; say --weights W")
    here = os.path.join(weights, "data", name) if made else os.path.join(folder, name)
    pages = read(os.path.join(here, "manifest.jsonl"))
    for p in pages:
        p["page"] = os.path.abspath(os.path.join(here, p["page"]))
    fold_of = {}
    if weights is not None:
        whole = name.removeprefix("s-")
        fold_of = {f["id"]: f["fold"] for f in read(os.path.join(weights, "folds.jsonl")) if f["set"] == whole}
    results = {}
    folds = sorted(set(fold_of.values())) or [None]
    first = folds[0]  # a page without blocks was in no fold
    for fold in folds:
        part = os.path.join(out, f"{name}.{fold}.manifest.jsonl")
        result = os.path.join(out, f"{name}.{fold}.jsonl")
        write(part, [p for p in pages if fold_of.get(p["id"], first) == fold])
        batch(part, result, None if fold is None else os.path.join(weights, f"fold-{fold}"))
        results.update((r["id"], r) for r in read(result))
        os.remove(part), os.remove(result)
    write(os.path.join(out, name + ".jsonl"), [results[p["id"]] for p in pages])
    of = here if name.startswith("s-") else os.path.join(folder, name.removeprefix("r-"))
    gold = read(os.path.join(of, "gold.jsonl"))
    told = [{**g, "fold": str(fold_of.get(g["id"], first)), "length": length(g)} for g in gold]
    write(os.path.join(out, name + ".gold.jsonl"), told)


def main():
    a = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    a.add_argument("folder"), a.add_argument("out")
    a.add_argument("--weights"), a.add_argument("--sets", default=",".join(SETS))
    a.add_argument("--by"), a.add_argument("--worst", default="0")
    a = a.parse_args()
    os.makedirs(a.out, exist_ok=True)
    for name in a.sets.split(","):
        run(a.folder, name, a.out, a.weights)
        print(name, flush=True)
        gold = os.path.join(a.out, name + ".gold.jsonl")
        command = ["java", "-cp", classpath(), "dev.pressclip.cli.Main", "eval", "--gold", gold,
                   os.path.join(a.out, name + ".jsonl"), "--worst", a.worst]
        subprocess.run(command + (["--by", a.by] if a.by else []), check=True)


if __name__ == "__main__":
    main()
