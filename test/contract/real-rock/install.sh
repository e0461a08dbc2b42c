#!/usr/bin/env bash
# Installs what the real ROCK servers of the tests need, from PyPI: one virtual environment for each release of ROCK and one
# for Harbor, under ${ROCK_TEST_CACHE:-.cache}/real-rock. One that is there and matches its requirements file is left alone.
# usage: install.sh [1.11] [1.7] [harbor]     (all when none is named)
# Harbor needs a newer Python than ROCK; where there is none it is left out, unless ROCK_TEST_REAL is `required`.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
repository=$(cd "$here/../../.." && pwd)
cache=${ROCK_TEST_CACHE:-$repository/.cache}/real-rock

# version PYTHON: prints it as one number, 3.11 as 311; nothing where that Python does not run.
version() {
  "$1" -c 'import sys; print(sys.version_info[0] * 100 + sys.version_info[1])' 2>/dev/null || :
}

# find_python NAME…: prints the first of these that runs. The shim of a pyenv runs only versions that were chosen, so those
# that it knows are looked for too.
find_python() {
  local name pyenv_version
  for name; do
    if [ -n "$(version "$name")" ]; then
      command -v "$name"
      return
    fi
    if command -v pyenv >/dev/null; then
      pyenv_version=$(pyenv whence "$name" 2>/dev/null | tail -n 1)
      if [ -n "$pyenv_version" ]; then
        PYENV_VERSION=$pyenv_version pyenv which "$name"
        return
      fi
    fi
  done
}

# install NAME PYTHON
install() {
  local requirements=$here/requirements-$1.txt environment=$cache/$1
  # The copy of the requirements is written last, so that one that broke off is made anew.
  if cmp -s "$requirements" "$environment/requirements.txt" && "$environment/bin/python" -c ''; then
    return
  fi
  echo "$1: installing into $environment"
  rm -rf "$environment"
  "$2" -m venv "$environment"
  "$environment/bin/python" -m pip install --quiet --disable-pip-version-check -r "$requirements"
  cp "$requirements" "$environment/requirements.txt"
}

install_rock() {
  local python
  python=$(find_python "${ROCK_TEST_PYTHON:-python3.11}")
  if [ "$(version "${python:-none}")" != 311 ]; then
    echo "There is no Python 3.11, which ROCK runs on. Install it, or name it in ROCK_TEST_PYTHON." >&2
    exit 1
  fi
  install "$1" "$python"
}

install_harbor() {
  local python
  python=$(find_python "${ROCK_TEST_HARBOR_PYTHON:-python3.13}" python3.12 python3)
  if [ "$(version "${python:-none}")" = "" ] || [ "$(version "$python")" -lt 312 ]; then
    echo "There is no Python 3.12 or newer, which Harbor runs on. Install it, or name it in ROCK_TEST_HARBOR_PYTHON." >&2
    [ "${ROCK_TEST_REAL:-}" != required ] || exit 1
    return
  fi
  install harbor "$python"
}

if [ $# -eq 0 ]; then
  set -- 1.11 1.7 harbor
fi
for name in "$@"; do
  if [ "$name" = harbor ]; then install_harbor; else install_rock "$name"; fi
done
