#!/usr/bin/env bash
# Runs every task and writes a trace for each, then score.json. A task is a file of two lines: question, answer.
set -euo pipefail

traces=$ROCK_ARTIFACT_DIR/traces
mkdir -p "$traces"
echo "model $MODEL, with a key of ${#MODEL_API_KEY} characters"

count=0 solved=0
for file in "$TASKS"/*.txt; do
  task=$(basename "$file" .txt)
  { read -r question && read -r wanted; } <"$file"
  found=$((question)) # stands in for an agent: it calculates instead of asking a model
  printf 'question: %s\nanswer: %s\nwanted: %s\n' "$question" "$found" "$wanted" >"$traces/$task.txt"
  echo "$task: $question = $found"
  count=$((count + 1))
  if [ "$found" = "$wanted" ]; then solved=$((solved + 1)); fi
done

# True and False with a capital are not JSON, but evaluations written in Python print them. score.json is read all the same.
passed=False
if [ "$solved" = "$count" ]; then passed=True; fi
score=$(awk "BEGIN { printf \"%.4f\", $solved / $count }")
printf '{"task_score": %s, "passed": %s, "tasks": %s}\n' "$score" "$passed" "$count" >"$ROCK_ARTIFACT_DIR/score.json"
cat "$ROCK_ARTIFACT_DIR/score.json"
