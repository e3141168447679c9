"""Trains what tells the kinds of pages.

    python3 bench/train/kinds.py SETS OUT --classpath PATH

OUT is what train.py wrote with --folds. Pages are extracted with weights that never saw their site, and trees
learn from what was found on them which are articles, and which of the others are lists: wcxb names the type of
each page, the pages of the news sets are articles. OUT/all gets the weights, and each OUT/fold-N those trained
without the pages of that fold, laid out as on core's class path. Everything is seeded.
"""
import argparse
import glob
import json
import os
import subprocess
import sys

import lightgbm as lgb
import numpy as np

from train import PARAMS, export

SETS = ["fundus", "wcxb", "trafilatura", "fundus-text", "r-fundus", "r-wcxb", "r-trafilatura"]
TREES = dict(PARAMS, learning_rate=0.05, num_leaves=8, min_data_in_leaf=20, feature_fraction=0.2)
ARTICLE_TREES = 200
INDEX_TREES = 100
LISTS = ("listing", "collection")
UNREAD = 0.3  # weight of a page that nobody looked at to say that it is an article
NO_ADDRESS = {"SLUG_WORDS": -1.0}


def read(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


def signs(sets, out, name, folds, classpath):
    """Id and signs of each page of a set, found with weights that never saw its site."""
    here = os.path.join(out, "data", name) if name.startswith("r-") else os.path.join(sets, name)
    pages = read(os.path.join(here, "manifest.jsonl"))
    for page in pages:
        page["page"] = os.path.abspath(os.path.join(here, page["page"]))
    for fold in sorted({folds.get((name, p["id"]), 0) for p in pages}):
        part, found = (os.path.join(out, "data", f"kinds-{name}.{end}") for end in ("manifest", "signs"))
        with open(part, "w", encoding="utf-8") as f:
            f.writelines(json.dumps(p) + "\n" for p in pages if folds.get((name, p["id"]), 0) == fold)
        path = os.path.join(out, f"fold-{fold}") + ":" + classpath
        subprocess.run(["java", "-cp", path, "dev.pressclip.bench.KindData", "signs", part, found], check=True)
        for line in read(found):
            yield line["id"], fold, line["signs"]
        os.remove(part), os.remove(found)


class Pages:
    """All pages: signs, fold, type and weight."""

    def __init__(self, sets, out, names, classpath):
        folds = {(f["set"], f["id"]): f["fold"] for f in read(os.path.join(out, "folds.jsonl"))}
        self.names = names
        rows = []
        for name in SETS:
            gold = read(os.path.join(sets, name.removeprefix("r-"), "gold.jsonl"))
            types = {g["id"]: g.get("page_type") or "article" for g in gold}
            weight = UNREAD if "trafilatura" in name else 1.0
            rows += [(x, fold, types[page], weight) for page, fold, x in signs(sets, out, name, folds, classpath)]
        self.x = np.array([r[0] for r in rows], dtype="f4")
        self.fold = np.array([r[1] for r in rows])
        self.type = np.array([r[2] for r in rows])
        self.weight = np.array([r[3] for r in rows])

    def without(self, what):
        """The signs where addresses are not known, or scripts have no capitals."""
        x = self.x.copy()
        for column, name in enumerate(self.names):
            if what(name):
                x[:, column] = NO_ADDRESS.get(name, 0.0)
        return x

    def grow(self, label, keep, trees):
        copies = [
            (self.x, 1.0),
            (self.without(lambda name: name.startswith("PATH_") or name == "SLUG_WORDS"), 1.0),
            (self.without(lambda name: name == "BODY_CAPITALS"), 0.25),
        ]
        x = np.concatenate([rows[keep] for rows, _ in copies])
        weight = np.concatenate([self.weight[keep] * share for _, share in copies])
        return lgb.train(TREES, lgb.Dataset(x, np.tile(label[keep], len(copies)), weight=weight), trees)

    def train(self, keep, folder):
        article = self.type == "article"
        os.makedirs(folder, exist_ok=True)
        export(self.grow(article, keep, ARTICLE_TREES), os.path.join(folder, "article.forest.gz"), [])
        lists = np.isin(self.type, LISTS)
        export(self.grow(lists, keep & ~article, INDEX_TREES), os.path.join(folder, "index.forest.gz"), [])


class NoTrees:
    """Weights for as many signs as there are, so that pages can be extracted before there are any."""

    def __init__(self, columns):
        self.num_feature = lambda: columns
        self.dump_model = lambda: {"tree_info": []}


def main():
    a = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    a.add_argument("sets"), a.add_argument("out"), a.add_argument("--classpath", required=True)
    a = a.parse_args()
    fold_names = sorted(os.path.basename(f) for f in glob.glob(os.path.join(a.out, "fold-*")))
    if len(fold_names) < 2:
        sys.exit(f"{a.out} holds {len(fold_names)} folds; pages must be extracted by weights that never saw their "
                 "site: train with two folds or more")
    named = os.path.join(a.out, "data", "kinds.names")
    subprocess.run(["java", "-cp", a.classpath, "dev.pressclip.bench.KindData", "names", named], check=True)
    names = open(named).read().split()
    folders = {}
    for of in ["all"] + fold_names:
        folders[of] = os.path.join(a.out, of, "dev", "pressclip", "kind")
        os.makedirs(folders[of], exist_ok=True)
        for forest in ("article", "index"):
            export(NoTrees(len(names)), os.path.join(folders[of], forest + ".forest.gz"), [])
    pages = Pages(a.sets, a.out, names, a.classpath)
    for of, folder in folders.items():
        keep = np.ones(len(pages.fold), dtype=bool) if of == "all" else pages.fold != int(of.removeprefix("fold-"))
        pages.train(keep, folder)


if __name__ == "__main__":
    main()
