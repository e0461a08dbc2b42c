#!/usr/bin/env bash
# Counts the words of every text and compares them with wanted.txt. The score is the share of texts that are right.
set -euo pipefail

texts=0 right=0
while read -r name wanted; do
  found=$(wc -w <"$INPUTS/texts/$name" | tr -d ' ')
  echo "$name has $found words, wanted are $wanted"
  echo "$name $found" >>"$ROCK_ARTIFACT_DIR/words.txt"
  texts=$((texts + 1))
  if [ "$found" = "$wanted" ]; then right=$((right + 1)); fi
done <"$INPUTS/wanted.txt"
score=$(awk "BEGIN { print $right / $texts }")
echo "{\"score\": $score}" >"$ROCK_ARTIFACT_DIR/score.json"
test "$right" = "$texts"
