#!/bin/sh
# Trains all weights: train.sh SETS OUT [FOLDS]
#
# SETS is a folder of development sets (fundus, fundus-text, wcxb, trafilatura), each with manifest.jsonl
# and gold.jsonl. OUT/all gets the weights for core/src/main/resources, OUT/fold-N those for
# cross-validation: five, unless another number from two on is given. Needs Python 3 with lightgbm and numpy
# (bench/train/requirements.txt).
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
home=$here/../..
sets=$(CDPATH='' cd -- "$1" && pwd)
mkdir -p "$2/data"
out=$(CDPATH='' cd -- "$2" && pwd)
folds=${3:-5}

(cd "$home" && mvn -B -q -ntp -pl bench -am -Dmaven.test.skip=true -Dspotless.check.skip=true package)
# A copy, so that the sources may change while training goes on.
rm -rf "$out/lib" && mkdir "$out/lib"
cp "$home"/bench/target/lib/*.jar "$home"/bench/target/pressclip-bench-*.jar "$out/lib/"
path="$out/lib/*"

run() {
  program=$1
  shift
  java -cp "$path" "dev.pressclip.bench.$program" "$@"
}

for set in fundus wcxb trafilatura; do
  run TrainingData first "$sets/$set/manifest.jsonl" "$out/data/$set"
  run TextRendering "$sets/$set/manifest.jsonl" "$out/data/r-$set"
  run TrainingData first "$out/data/r-$set/manifest.jsonl" "$out/data/r-$set"
done
run PseudoHan "$sets/fundus/manifest.jsonl" "$out/data/h-fundus" 1
run PseudoHan "$sets/wcxb/manifest.jsonl" "$out/data/h-wcxb" 6
for set in fundus wcxb; do
  run TrainingData first "$out/data/h-$set/manifest.jsonl" "$out/data/h-$set"
  run TextRendering "$out/data/h-$set/manifest.jsonl" "$out/data/rh-$set"
  run TrainingData first "$out/data/rh-$set/manifest.jsonl" "$out/data/rh-$set"
done
for set in fundus wcxb; do
  run ShortArticles "$sets/$set/manifest.jsonl" "$sets/$set/gold.jsonl" "$out/data/s-$set"
  run TrainingData first "$out/data/s-$set/manifest.jsonl" "$out/data/s-$set"
done
run TrainingData first "$sets/fundus-text/manifest.jsonl" "$out/data/fundus-text"
python3 "$here/train.py" "$out/data" "$sets" "$out" --classpath "$path" --folds "$folds"
python3 "$here/kinds.py" "$sets" "$out" --classpath "$path"
