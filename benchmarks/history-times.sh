#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Times the reading of a git history with all figures beside git log --raw over the same history:
# warm in one process, cold as a process of its own, and again after ten new commits with what the
# last reading left. Prints medians in milliseconds; docs/benchmarks.md says how to read them.
# Needs `mvn package` before, and a JDK as JAVA_HOME.
#
#   benchmarks/history-times.sh GIT_DIRECTORY [RUNS]
set -euo pipefail
export LC_ALL=C
git=$(cd "${1:?usage: benchmarks/history-times.sh GIT_DIRECTORY [RUNS]}" && pwd)
runs=${2:-5}
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -d "$git/.git" ] && git=$git/.git

milliseconds() { # runs "$@" and prints how long it took
  local start end
  start=$(date +%s%N)
  "$@" >/dev/null 2>&1
  end=$(date +%s%N)
  echo $(((end - start) / 1000000))
}
median() { sort -n | awk '{ t[NR] = $1 } END { print t[int((NR + 1) / 2)] }'; }
repeat() { # command…, as often as asked for
  for _ in $(seq "$runs"); do milliseconds "$@"; done | median
}
raw() { git --git-dir="$git" log --raw "$1"; }
history() { # heap and collector as for ./scruple evaluate, without an AOT cache
  "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseParallelGC \
    -cp "$here/benchmarks/target/classes:$here/cli/target/scruple/lib/*" \
    dev.scruple.benchmarks.HistoryTimes "$@"
}

head=$(git --git-dir="$git" rev-parse HEAD)
asof=$(git --git-dir="$git" log -1 --format=%cd --date=format:%Y-%m-%dT23:59:59Z)
echo "$head as of $asof, $(git --git-dir="$git" rev-list --count HEAD) commits, $(nproc) cores, median of $runs runs, load $(cut -d' ' -f1 /proc/loadavg)"
raw "$head" >/dev/null # the operating system's cache is warm from here on
log=$(repeat raw "$head")
warm=$(history "$git" "$asof" $((runs + 10)) | tail -n "$runs" | cut -d' ' -f1 | median)
cold=$(repeat history "$git" "$asof" 1)

# Ten commits more, in a copy that borrows nothing: objects are linked where the disk allows.
git clone -q --bare --local "$git" "$work/copy.git"
copy=$work/copy.git
tip=$(git --git-dir="$copy" rev-parse HEAD)
branch=$(git --git-dir="$copy" symbolic-ref HEAD)
history "$copy" "$asof" 1 "$work/cache.bin" >/dev/null
tree=$(git --git-dir="$copy" rev-parse "$tip^{tree}")
for i in $(seq 10); do
  blob=$(echo "new $i" | git --git-dir="$copy" hash-object -w --stdin)
  tree=$( (git --git-dir="$copy" ls-tree "$tree" | grep -v "	NEW$"; printf '100644 blob %s\tNEW\n' "$blob") |
    git --git-dir="$copy" mktree)
  tip=$(GIT_AUTHOR_DATE="${asof}" GIT_COMMITTER_DATE="${asof}" git -c user.name=New -c user.email=new@example.org \
    --git-dir="$copy" commit-tree -p "$tip" -m "New $i" "$tree")
done
git --git-dir="$copy" update-ref "$branch" "$tip"
cp "$work/cache.bin" "$work/before.bin"
after=$(for _ in $(seq "$runs"); do
  cp "$work/before.bin" "$work/cache.bin"
  milliseconds history "$copy" "$asof" 1 "$work/cache.bin"
done | median)
printf '%-44s %8s ms\n' 'git log --raw' "$log" 'warm, without cache' "$warm" \
  'cold process, without cache' "$cold" 'cold process after ten commits, with cache' "$after"
printf 'cache file %s bytes\n' "$(stat -c %s "$work/before.bin")"
awk -v w="$warm" -v c="$cold" -v l="$log" \
  'BEGIN { printf "warm / git log %.2f, cold / git log %.2f\n", w / l, c / l }'
