#!/usr/bin/env bash
# Installs what .ci/run needs beside `npm ci`, each at a fixed version, under ${ROCK_TEST_CACHE:-.cache}; what is there
# already is left alone. Needs Go, Python 3.11 (Harbor: 3.12 or newer) and npm; Debian's shellcheck and chromium also root.
# The output of a step is shown only when it fails.
#
#   tools/bin          actionlint, act, zizmor
#   tools/node24/bin   Node 24, which the action runs on
#   tools/scipy        a Python with SciPy, which the formulas of the comparison are checked against
#   real-rock/         the real ROCK servers of the contract tests, and the Harbor in their sandboxes
set -euo pipefail

actionlint=1.7.12
act=0.2.89
zizmor=1.32.0
node=24.21.0
scipy=1.17.1

repository=$(cd "$(dirname "$0")/.." && pwd)
cache=${ROCK_TEST_CACHE:-$repository/.cache}
tools=$cache/tools
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# quietly NAME COMMAND…
quietly() {
  local name=$1 started=$SECONDS
  shift
  if ! "$@" >"$log" 2>&1; then
    cat "$log" >&2
    echo "$name could not be installed" >&2
    exit 1
  fi
  echo "$name installed in $((SECONDS - started)) s"
}

# once NAME COMMAND…: only if it has not succeeded before under this name.
once() {
  local mark=$tools/installed/$1
  if [ ! -e "$mark" ]; then
    quietly "$@"
    mkdir -p "$tools/installed"
    touch "$mark"
  fi
}

# The steps run where a failing command does not end the script, so their commands are chained.

go_tool() {
  GOBIN=$tools/bin go install "$1"
}

python_package() {
  local environment=$tools/$1
  rm -rf "$environment" &&
    python3.11 -m venv "$environment" &&
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check "$1==$2"
}

python_tool() {
  local environment=$tools/$1
  python_package "$1" "$2" &&
    mkdir -p "$tools/bin" &&
    ln -sf "$environment/bin/$1" "$tools/bin/$1"
}

# The npm package of one platform is the plain binary and runs no script when it is installed.
node_24() {
  local package
  package=node-$(node -p 'process.platform + "-" + process.arch') &&
    npm install --ignore-scripts --no-audit --no-fund --prefix "$tools/node-$node" "$package@$node" &&
    ln -sfn "$tools/node-$node/node_modules/$package" "$tools/node24"
}

apt_package() {
  apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$1"
}

# debian_package PACKAGE PROGRAM…: unless one of the programs is there.
debian_package() {
  local package=$1
  shift
  if command -v "$@" >/dev/null; then
    return
  elif [ "$(id -u)" -ne 0 ]; then
    echo "$package is missing, and only root can install it; what needs it will say so"
    return
  fi
  quietly "$package" apt_package "$package"
}

once "actionlint-$actionlint" go_tool "github.com/rhysd/actionlint/cmd/actionlint@v$actionlint"
once "act-$act" go_tool "github.com/nektos/act@v$act"
once "zizmor-$zizmor" python_tool zizmor "$zizmor"
once "scipy-$scipy" python_package scipy "$scipy"
once "node-$node" node_24
debian_package shellcheck shellcheck
debian_package chromium chromium google-chrome
"$repository/test/contract/real-rock/install.sh"
echo "tools ready after $SECONDS s"
