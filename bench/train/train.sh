#!/bin/sh
# Trains the stripper's weights: train.sh SETS OUT [FOLDS]
#
# SETS is a folder of development sets (fundus, fundus-text, wcxb, trafilatura), each with manifest.jsonl
# and gold.jsonl. OUT/all gets the weights for core/src/main/resources, OUT/fold-N those for
# cross-validation. Needs Python 3 with lightgbm and numpy (bench/train/requirements.txt).
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
home=$here/../..
sets=$(CDPATH='' cd -- "$1" && pwd)
mkdir -p "$2/data"
out=$(CDPATH='' cd -- "$2" && pwd)
folds=${3:-0}

(cd "$home" && mvn -B -q -ntp -pl bench -am -Dmaven.test.skip=true -Dspotless.check.skip=true package)
# A copy, so that the sources may change while training goes on.
rm -rf "$out/lib" && mkdir "$out/lib"
cp "$home"/bench/target/lib/*.jar "$home"/bench/target/pressclip-bench-*.jar "$out/lib/"
path="$out/lib/*"

for set in fundus wcxb trafilatura; do
  java -cp "$path" dev.pressclip.bench.TextRendering "$sets/$set/manifest.jsonl" "$out/data/r-$set"
  java -cp "$path" dev.pressclip.bench.TrainingData first "$sets/$set/manifest.jsonl" "$out/data/$set"
  java -cp "$path" dev.pressclip.bench.TrainingData first "$out/data/r-$set/manifest.jsonl" "$out/data/r-$set"
done
java -cp "$path" dev.pressclip.bench.TrainingData first "$sets/fundus-text/manifest.jsonl" "$out/data/fundus-text"
python3 "$here/train.py" "$out/data" "$sets" "$out" --classpath "$path" --folds "$folds"
