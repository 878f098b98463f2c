#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Times whole runs of ./scruple on a git work tree, side by side with the physical limits: reading
# the whole history with git log, and a SHA-256 over every file. Prints medians in milliseconds and
# ratios; docs/benchmarks.md says how to read them.
#
#   benchmarks/whole-runs.sh FOLDER [RUNS]
set -euo pipefail
export LC_ALL=C
folder=${1:?usage: benchmarks/whole-runs.sh FOLDER [RUNS]}
runs=${2:-5}
here=$(cd "$(dirname "$0")/.." && pwd)
cache=$(mktemp -d)
trap 'rm -rf "$cache"' EXIT
export SCRUPLE_CACHE=$cache

milliseconds() { # runs "$@" and prints how long it took
  local start end
  start=$(date +%s%N)
  "$@" >/dev/null 2>&1
  end=$(date +%s%N)
  echo $(((end - start) / 1000000))
}

median() { # prepare-command command…
  local prepare=$1
  shift
  for _ in $(seq "$runs"); do
    eval "$prepare"
    milliseconds "$@"
  done | sort -n | awk '{ t[NR] = $1 } END { print t[int((NR + 1) / 2)] }'
}

all_digests() { git -C "$folder" ls-files -z | (cd "$folder" && xargs -0 sha256sum); }
evaluate() { "$here/scruple" evaluate "$folder" --as-of 2026-11-23T00:00:00Z --format json; }
version() { "$here/scruple" --version; }

files=$(git -C "$folder" ls-files | wc -l)
commits=$(git -C "$folder" rev-list --count HEAD)
version >/dev/null 2>&1 # builds, and makes the AOT cache
evaluate >/dev/null 2>&1
log=$(median true git -C "$folder" log --format=%H%n%an%n%ae%n%ct)
digests=$(median true all_digests)
cold=$(median 'rm -rf "${cache:?}"/*' evaluate)
again=$(median true evaluate)
start=$(median true version)

printf '%s: %s files, %s commits, %s cores, median of %s runs\n' \
  "$(basename "$folder")" "$files" "$commits" "$(nproc)" "$runs"
printf '%-28s %8s ms\n' 'git log' "$log" 'sha256sum of every file' "$digests" \
  'scruple evaluate, cold' "$cold" 'scruple evaluate, again' "$again" 'scruple --version' "$start"
awk -v c="$cold" -v a="$again" -v l="$log" -v d="$digests" \
  'BEGIN { printf "cold / (git log + sha256sum) %.1f, again / (git log + sha256sum) %.1f\n", c / (l + d), a / (l + d) }'
