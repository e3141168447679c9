"""Compares models for the first look, block by block, on sites they have not seen.

    pip install scikit-learn
    python3 bench/train/compare.py DATA SETS

DATA is OUT/data of bench/train/train.sh. Prints weighted log loss and area under the ROC curve over five folds of
sites, HTML sets only: a linear model on standardised features, and the trees that are installed.
"""
import sys

import lightgbm as lgb
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss, roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from train import FIRST_TREES, PARAMS, TO_TITLE, Set

FOLDS = 5


def linear(x, y, w):
    model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=200, C=0.1))
    model.fit(x, y, logisticregression__sample_weight=w)
    return lambda rows: model.predict_proba(rows)[:, 1]


def trees(x, y, w):
    return lgb.train(PARAMS, lgb.Dataset(x, y, weight=w), FIRST_TREES).predict


def main():
    sets = [Set(sys.argv[1], sys.argv[2], name, TO_TITLE) for name in ("fundus", "wcxb", "trafilatura")]
    x, y = np.concatenate([s.x for s in sets]), np.concatenate([s.y for s in sets])
    w, site = np.concatenate([s.w for s in sets]), np.concatenate([s.sites for s in sets])
    print("| model | log loss | AUC |\n|---|---|---|")
    for name, fit in (("linear", linear), ("trees", trees)):
        losses, areas = [], []
        for fold in range(FOLDS):
            seen, unseen = (site % FOLDS != fold) & (w > 0), (site % FOLDS == fold) & (w > 0)
            p = np.clip(fit(x[seen], y[seen], w[seen])(x[unseen]), 1e-6, 1 - 1e-6)
            losses.append(log_loss(y[unseen], p, sample_weight=w[unseen]))
            areas.append(roc_auc_score(y[unseen], p, sample_weight=w[unseen]))
        print(f"| {name} | {np.mean(losses):.4f} | {np.mean(areas):.4f} |")


if __name__ == "__main__":
    main()
