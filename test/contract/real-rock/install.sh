#!/usr/bin/env bash
# Installs what the real ROCK servers of the tests need, from PyPI: one virtual environment for each release, under
# ${ROCK_TEST_CACHE:-.cache}/real-rock. One that is there and matches its requirements file is left alone.
# usage: install.sh [1.11] [1.7]     (both when none is named)
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
repository=$(cd "$here/../../.." && pwd)
cache=${ROCK_TEST_CACHE:-$repository/.cache}/real-rock
python=${ROCK_TEST_PYTHON:-python3.11}

install() {
  local version=$1
  local requirements=$here/requirements-$version.txt environment=$cache/$version
  # The copy of the requirements is written last, so that one that broke off is made anew.
  if cmp -s "$requirements" "$environment/requirements.txt" && "$environment/bin/python" -c ''; then
    return
  fi
  echo "rl-rock $version: installing into $environment"
  rm -rf "$environment"
  "$python" -m venv "$environment"
  "$environment/bin/python" -m pip install --quiet --disable-pip-version-check -r "$requirements"
  cp "$requirements" "$environment/requirements.txt"
}

if ! "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))'; then
  echo "$python is not Python 3.11, which ROCK runs on. Install it, or name it in ROCK_TEST_PYTHON." >&2
  exit 1
fi
if [ $# -eq 0 ]; then
  set -- 1.11 1.7
fi
for version in "$@"; do
  install "$version"
done
