#!/usr/bin/env bash
# Rebuilds the package and runs its loaders' tests on every Python named, or on every python3.11 and newer on the PATH.
#
#   tools/pythons.sh [PYTHON ...]        SCRATCH=folder (build/pythons)   TESTS="files" (what reads the package)
#
# Each Python gets an environment with the pinned packages and a clone of the last commit. The rebuild must give the very
# files of the commit. One line a Python on standard output; exit code 1 where one failed, 2 where there is none.
set -uo pipefail
cd "$(dirname "$0")/.."
scratch=$(realpath -m "${SCRATCH:-build/pythons}")
tests=${TESTS:-tests/checks tests/exports tests/release tests/test_publishing.py tests/test_readme.py tests/test_tables.py}
home=$PWD
mkdir -p "$scratch"

step() { # what is done, then the command; its output goes to the log
  echo "== $*" >>"$log"
  "${@:2}" >>"$log" 2>&1 || { echo "$1 failed, see $log"; return 1; }
}

install() { step "installing $1" python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$1"; }

trial() {
  local project=$scratch/$version-project
  [ -d "$scratch/$version" ] || step 'making the environment' "$1" -m venv "$scratch/$version" || return 1
  export PATH=$scratch/$version/bin:$PATH VIRTUAL_ENV=$scratch/$version
  unset PYTHONPATH
  rm -rf "$project"
  step 'cloning' git clone --quiet "$home" "$project" && cd "$project" || return 1
  install requirements.txt || return 1
  step 'the rebuild' dvc repro --force --no-run-cache || return 1
  step 'the comparison with the commit' git diff --exit-code --stat || return 1
  install requirements-dev.txt || return 1
  # shellcheck disable=SC2086  # several files
  step 'the test run' python -m pytest --numprocesses=1 $tests || return 1
  echo "the same bytes; $(tail -n 1 "$log" | tr -d =)"
}

if [ $# -eq 0 ]; then
  mapfile -t found < <(compgen -c python3. | grep -E '^python3\.(1[1-9]|[2-9][0-9])$' | sort -uV)
  set -- "${found[@]}"
fi
failed=0 tried=0
for python in "$@"; do
  version=$("$python" -c 'import platform; print(platform.python_version())' 2>/dev/null) || continue
  tried=$((tried + 1)) log=$scratch/$version.log
  : >"$log"
  (trial "$python") >"$scratch/$version.result" || failed=1
  echo "Python $version: $(tail -n 1 "$scratch/$version.result")"
done
[ $tried -gt 0 ] || { echo 'error: no such Python; name one: tools/pythons.sh python3.12' >&2; exit 2; }
exit $failed
