"""Trains the weights of the stripper.

    python3 bench/train/train.py DATA SETS OUT [--folds K]

DATA holds, for each set NAME, what TrainingData wrote: NAME.jsonl, NAME.f32, NAME.names; SETS is the
folder of the development sets (NAME/manifest.jsonl, NAME/gold.jsonl). OUT/all gets the weights, laid out
as on core's class path. With --folds K, K further sets of weights are written under OUT/fold-N, each
trained without the sites of that fold, and OUT/folds.jsonl says which page belongs to which: figures are
taken with those (bench/evaluate.py). Everything is seeded; the same data give the same bytes.
bench/train/train.sh runs all of it.
"""
import argparse
import gzip
import json
import os
import struct
import subprocess
import sys
import zlib
from urllib.parse import urlparse

import lightgbm as lgb
import numpy as np

from labels import body_labels, byline_labels, caption_labels, pseudo_han, snippet_labels, title_labels

MARKUP = ["fundus", "wcxb", "trafilatura", "h-fundus", "h-wcxb"]
SHORT = MARKUP + ["s-fundus", "s-wcxb"]
TEXT = ["fundus-text", "r-fundus", "r-wcxb", "r-trafilatura", "rh-fundus", "rh-wcxb"]
MADE = ("r-", "h-", "rh-", "s-")  # sets made of others: as text, as ideographs, as both, with articles cut short
IDEOGRAPH_WEIGHT = 0.5
TO_TITLE = ["stepsToTitle", "paragraphsWithTitle", "headingIsTitle", "inTeaser"]  # columns for "-short" alone
REWRITTEN = ("title", "authors", "body", "captions", "with", "without")
PARAMS = dict(
    objective="binary", learning_rate=0.06, num_leaves=31, min_data_in_leaf=40, feature_fraction=0.5,
    bagging_fraction=0.8, bagging_freq=1, lambda_l2=2.0, max_depth=7, verbose=-1, num_threads=2, deterministic=True,
    force_row_wise=True, seed=7)
FIRST_TREES = 180
SECOND_LOOK_AT_MARKUP = (dict(PARAMS, learning_rate=0.055, num_leaves=24, max_depth=6), 110)
SECOND_LOOK = {  # by the suffix of what it is for: parameters and trees
    "": SECOND_LOOK_AT_MARKUP,
    "-short": SECOND_LOOK_AT_MARKUP,
    "-text": (dict(PARAMS, learning_rate=0.04, num_leaves=24), 160),
}
FEW = (dict(PARAMS, learning_rate=0.08, num_leaves=8, min_data_in_leaf=10), 60)
MORE = (dict(PARAMS, learning_rate=0.05, num_leaves=24, min_data_in_leaf=20), 150)
SLOWLY = (dict(PARAMS, learning_rate=0.025, num_leaves=24, min_data_in_leaf=20), 300)
LABELS = {  # by the suffix of what they are for: parameters and trees; markup tells its headline by its titles
    "": {"caption": FEW, "byline": MORE},
    "-short": {},  # those of all markup serve
    "-text": {"caption": FEW, "byline": MORE, "title": SLOWLY},
}
OF_HEADLINES = 1  # so many of the last columns of text are for headlines alone
LABEL_CHARS = 350  # no headline or byline is longer

# Columns that say nothing in a script without capitals, or in a language there are no word lists for.
# A share of the pages is seen a second time without them, so that such pages are not at a loss.
CULTURED = ["capitalised", "upperWords", "startsSmall", "stopWords", "anyPhrase", "bylineWord"]
UNKNOWN = {"stopWords": -1.0}
BLIND_SHARE = 4
INNER_FOLDS = 5

# What Forest.java does, too: a row whose first trees say about the least they can is ruled out. So is one
# that falls below a bar further on, but not at the first look, whose low scores tell captions from the rest;
# no more than LOST of the rows that all trees give a chance fall below a bar.
FIRST_LOOK_TREES = 4
MARGIN = 0.02
RULED_OUT = 0.004
SECOND_BARS = [40, 88]
LABEL_BARS = [8, 24, 60]
CHANCE = 0.03
LOST = 0.002


def site(url, page):
    """The registered domain of a page's address, so that a site's pages stay in one fold."""
    if not url:
        return page
    host = urlparse(url).netloc.lower().split(":")[0].split(".")
    short = len(host) > 2 and host[-2] in ("co", "com", "org", "gov", "ac", "net", "or", "ne")
    return ".".join(host[-3:] if short else host[-2:])


def rewritten(value):
    if isinstance(value, str):
        return pseudo_han(value)
    return [rewritten(v) for v in value] if isinstance(value, list) else value


def read_features(path, left_out):
    """A row a block, and the names of the columns."""
    names = [line.strip() for line in open(path + ".names")]
    x = np.fromfile(path + ".f32", dtype="<f4").reshape(-1, len(names))
    kept = [k for k, name in enumerate(names) if name not in left_out]
    return x if len(kept) == len(names) else x[:, kept], [names[k] for k in kept]


class Set:
    """One development set: features, labels and weights a block, site a page; without the columns left out."""

    def __init__(self, data, sets, name, left_out):
        self.name = name
        self.path = os.path.join(data, name)
        made = name.startswith(MADE)
        self.left_out = left_out
        self.short = name.startswith("s-")
        self.ideographs = made and "h" in name.split("-")[0]
        gold_name = name.split("-", 1)[1] if made and not self.short else name
        gold_file = os.path.join(data if self.short else sets, gold_name, "gold.jsonl")
        self.manifest = os.path.join(data if made else sets, name, "manifest.jsonl")
        self.x, columns = read_features(self.path, left_out)
        blocks = [json.loads(l) for l in open(self.path + ".jsonl")]
        gold = {g["id"]: g for g in map(json.loads, open(gold_file))}
        urls = {m["id"]: m.get("url") for m in map(json.loads, open(self.manifest))}
        self.pages = {}
        for i, b in enumerate(blocks):
            self.pages.setdefault(b["page"], []).append(i)
        self.y = np.full(len(blocks), -1, dtype=np.int8)
        self.roles = {role: np.full(len(blocks), -1, dtype=np.int8) for role in LABELS["-text"]}
        self.columns = columns
        self.w = np.zeros(len(blocks))
        self.site_of = {}
        self.sites = np.zeros(len(blocks), dtype=np.int64)
        for page, rows in self.pages.items():
            self.site_of[page] = site(urls.get(page), page)
            self.sites[rows] = zlib.crc32(self.site_of[page].encode())
            self.label(page, rows, gold[page], [blocks[i]["text"] for i in rows])

    def label(self, page, rows, gold, texts):
        rows = np.array(rows)
        if self.ideographs:
            gold = {k: rewritten(v) if k in REWRITTEN else v for k, v in gold.items()}
        if gold.get("captions"):
            self.roles["caption"][rows] = caption_labels(texts, gold["captions"])
        if gold.get("body"):
            labels, loose = body_labels(texts, gold["body"])
            self.y[rows] = [-1 if k in loose and not l else l for k, l in enumerate(labels)]
            weight = np.sqrt(np.maximum([len(t) for t in texts], 5)) / 10
            weight = weight / weight.sum() * 100  # every page counts alike
            if gold.get("page_type") not in (None, "article"):
                weight *= 0
            if "fundus" in self.name:
                weight *= 2  # news pages are what this is for
            self.w[rows] = weight * (IDEOGRAPH_WEIGHT if self.ideographs else 1)
        elif gold.get("with") is not None:
            for k, l in enumerate(snippet_labels(texts, gold["with"], gold.get("without"))):
                if l is not None:
                    self.y[rows[k]], self.w[rows[k]] = l, 1.0
        self.w[self.y < 0] = 0
        long = np.array([len(t) > LABEL_CHARS for t in texts])
        if gold.get("title"):
            self.roles["title"][rows] = np.where(long, -1, title_labels(texts, gold["title"]))
        if gold.get("authors"):
            names = gold["authors"] if isinstance(gold["authors"], list) else [gold["authors"]]
            labels = byline_labels(texts, [n for n in names if isinstance(n, str)], self.y[rows])
            self.roles["byline"][rows] = np.where(long, -1, labels)


def forget_culture(x, columns):
    """Blanks what only scripts with capitals, or languages with word lists, tell; the second look's come first."""
    offset = x.shape[1] - len(columns)
    for k, name in enumerate(columns):
        if name in CULTURED or name.startswith("phrase"):
            x[:, offset + k] = UNKNOWN.get(name, 0.0)


def forget_body(x, columns):
    """Blanks the last columns, which tell headlines by the body: short ones say too little."""
    x[:, -OF_HEADLINES:] = -1


def grow(features, sets, keep, params, trees, label=lambda s: s.y, weight=lambda s: s.w, forget=None, share=BLIND_SHARE):
    """Trees grown on the rows of all sets that keep(set) leaves in; on a share a second time, with less to go by."""
    rows = [keep(s) & (weight(s) > 0) for s in sets]
    x = [features[s.name][m] for s, m in zip(sets, rows)]
    y = [label(s)[m] for s, m in zip(sets, rows)]
    w = [weight(s)[m] for s, m in zip(sets, rows)]
    if forget:
        for s, m in zip(sets, rows):
            again = m & (s.sites // 11 % share == 0)
            copy = features[s.name][again].copy()
            forget(copy, s.columns)
            x.append(copy), y.append(label(s)[again]), w.append(weight(s)[again] / 2)
    return lgb.train(params, lgb.Dataset(np.concatenate(x), np.concatenate(y), weight=np.concatenate(w)), trees)


def first_trees(trees, x):
    return trees.predict(x, num_iteration=FIRST_LOOK_TREES, raw_score=True)


def ruled_out_below(trees, features, sets, keep):
    """The sum of the first trees below which a row is not looked at further."""
    return float(min(first_trees(trees, features[s.name][keep(s)]).min() for s in sets if keep(s).any())) + MARGIN


def bars(trees, after, features, sets, keep):
    """For each number of trees, the sum below which hardly any row lies that all trees give a chance."""
    chance = [features[s.name][keep(s)] for s in sets]
    chance = np.concatenate([x[trees.predict(x) >= CHANCE] for x in chance if len(x)])
    after = [n for n in after if n < trees.num_trees()]
    sums = [trees.predict(chance, num_iteration=n, raw_score=True) for n in after]
    return [(n, float(np.quantile(sum, LOST))) for n, sum in zip(after, sums)]


def first_scores(trees, x, bar):
    return np.where(first_trees(trees, x) < bar, RULED_OUT, trees.predict(x))


def second_features(sets, scores, classpath):
    """The columns of the second look, made by the code that will read them, from given first scores."""
    features = {}
    for s in sets:
        scores[s.name].astype("<f4").tofile(s.path + ".scores")
        subprocess.run(
            ["java", "-cp", classpath, "dev.pressclip.bench.TrainingData", "second", s.manifest,
             s.path + "-2", s.path + ".scores"], check=True)
        features[s.name], _ = read_features(s.path + "-2", s.left_out)
    return features


def train(sets, keep, classpath, out, suffix):
    """Both looks: the second is trained on first scores of pages the first had not seen."""
    first = {s.name: s.x for s in sets}
    scores = {s.name: np.zeros(len(s.y), dtype="f4") for s in sets}
    for fold in range(INNER_FOLDS):
        inner = lambda s: keep(s) & (s.sites // 7 % INNER_FOLDS != fold)
        trees = grow(first, sets, inner, PARAMS, FIRST_TREES, forget=forget_culture)
        bar = ruled_out_below(trees, first, sets, inner)
        for s in sets:
            m = s.sites // 7 % INNER_FOLDS == fold
            if m.any():
                scores[s.name][m] = first_scores(trees, s.x[m], bar)
    one = grow(first, sets, keep, PARAMS, FIRST_TREES, forget=forget_culture)
    with_headlines = second_features(sets, scores, classpath)
    last = OF_HEADLINES if "title" in LABELS[suffix] else 0
    features = {name: x[:, : x.shape[1] - last] for name, x in with_headlines.items()}
    two = grow(features, sets, keep, *SECOND_LOOK[suffix], forget=forget_culture)
    out = os.path.join(out, "dev", "pressclip", "strip")
    os.makedirs(out, exist_ok=True)
    rule = [(FIRST_LOOK_TREES, ruled_out_below(one, first, sets, keep))]
    export(one, os.path.join(out, f"first{suffix}.forest.gz"), rule)
    export(two, os.path.join(out, f"second{suffix}.forest.gz"), bars(two, SECOND_BARS, features, sets, keep))
    for role, shape in LABELS[suffix].items():
        labelled = [s for s in sets if (s.roles[role] >= 0).any()]
        label, weight = lambda s: s.roles[role], lambda s: (s.roles[role] >= 0) * 1.0
        seen, forget = (with_headlines, forget_body) if role == "title" else (features, None)
        trees = grow(seen, labelled, keep, *shape, label, weight, forget, share=1)
        export(trees, os.path.join(out, f"{role}{suffix}.forest.gz"), bars(trees, LABEL_BARS, seen, sets, keep))


def export(booster, path, bars):
    """Bars; flat preorder arrays: feature (-1 for a leaf), threshold or value, distance to the right child."""
    feature, value, right, roots = [], [], [], []

    def put(node):
        at = len(feature)
        if "leaf_value" in node:
            feature.append(-1), value.append(node["leaf_value"]), right.append(0)
            return
        feature.append(node["split_feature"]), value.append(node["threshold"]), right.append(0)
        put(node["left_child"])
        right[at] = len(feature) - at
        put(node["right_child"])

    for tree in booster.dump_model()["tree_info"]:
        roots.append(len(feature))
        put(tree["tree_structure"])
    # Thresholds are compared as floats: rounding down keeps "<=" what it was for float features.
    value = np.array(value)
    floats = value.astype("f4")
    up = floats > value
    floats[up] = np.nextafter(floats[up], np.float32(-np.inf))
    data = struct.pack(">iiii", booster.num_feature(), len(roots), len(feature), len(bars))
    for trees, bar in bars:
        data += struct.pack(">if", trees, np.float32(bar))
    data += np.array(roots, dtype=">i4").tobytes() + np.array(feature, dtype=">i2").tobytes()
    data += floats.astype(">f4").tobytes() + np.array(right, dtype=">u2").tobytes()
    with open(path, "wb") as raw, gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as f:
        f.write(data)


def main():
    a = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    a.add_argument("data"), a.add_argument("sets"), a.add_argument("out")
    a.add_argument("--classpath", required=True)
    a.add_argument("--folds", type=int, default=0)
    a = a.parse_args()
    every = lambda s: np.ones(len(s.y), dtype=bool)
    looks = [
        ([Set(a.data, a.sets, n, left_out) for n in names], suffix)
        for names, suffix, left_out in ((MARKUP, "", TO_TITLE), (SHORT, "-short", []), (TEXT, "-text", []))]
    for sets, suffix in looks:
        train(sets, every, a.classpath, os.path.join(a.out, "all"), suffix)
        print(f"trained {suffix or 'markup'}", file=sys.stderr, flush=True)
    for fold in range(a.folds):
        for sets, suffix in looks:
            train(sets, lambda s: s.sites % a.folds != fold, a.classpath, os.path.join(a.out, f"fold-{fold}"), suffix)
        print(f"trained fold {fold}", file=sys.stderr, flush=True)
    folds = {}
    for sets, _ in looks:
        for s in sets:
            for page, host in s.site_of.items():
                folds[(s.name, page)] = zlib.crc32(host.encode()) % max(1, a.folds)
    with open(os.path.join(a.out, "folds.jsonl"), "w") as f:
        for (name, page), fold in sorted(folds.items()):
            f.write(json.dumps({"set": name, "id": page, "fold": fold}) + "\n")


if __name__ == "__main__":
    main()
