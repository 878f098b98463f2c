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

TIMEFORMAT='%R %U %S'
milliseconds() { # runs "$@" and prints how long it took: on the clock, and of the processor
  { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ printf "%d %d\n", $1 * 1000, ($2 + $3) * 1000 }'
}
median() { # of each of two columns
  awk '{ a[NR] = $1; b[NR] = $2 } END { n = NR; print mid(a), mid(b) }
    function mid(t,    i, j, x) {
      for (i = 2; i <= n; i++) { x = t[i]; for (j = i - 1; j > 0 && t[j] > x; j--) t[j + 1] = t[j]; t[j + 1] = x }
      return t[int((n + 1) / 2)]
    }'
}
repeat() { # command…, as often as asked for
  for _ in $(seq "$runs"); do milliseconds "$@"; done | median
}
raw() { git --git-dir="$git" log --raw "$1"; }
(cd "$here/benchmarks/target/classes" && "$JAVA_HOME/bin/jar" cf "$work/times.jar" dev/scruple/benchmarks/HistoryTimes.class)
classpath=$work/times.jar$(printf ':%s' "$here"/cli/target/scruple/lib/*.jar)
java() { # heap, collector and compiler as for ./scruple evaluate
  "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -cp "$classpath" "$@"
}
history() { # with an AOT cache, as ./scruple makes one
  java -XX:AOTCache="$work/times.aot" dev.scruple.benchmarks.HistoryTimes "$@"
}

head=$(git --git-dir="$git" rev-parse HEAD)
asof=$(git --git-dir="$git" log -1 --format=%cd --date=format:%Y-%m-%dT23:59:59Z)
echo "$head as of $asof, $(git --git-dir="$git" rev-list --count HEAD) commits, $(nproc) cores, median of $runs runs, load $(cut -d' ' -f1 /proc/loadavg)"
raw "$head" >/dev/null # the operating system's cache is warm from here on
java -XX:AOTCacheOutput="$work/times.aot" dev.scruple.benchmarks.HistoryTimes "$git" "$asof" 1 >/dev/null 2>&1
log=$(repeat raw "$head")
warm=$(history "$git" "$asof" $((runs + 10)) | tail -n "$runs" | median)
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
printf '%-44s %8s %10s\n' milliseconds clock processor
for row in "git log --raw:$log" "warm, without cache:$warm" "cold process, without cache:$cold" \
  "cold process after ten commits, with cache:$after"; do
  printf '%-44s %8s %10s\n' "${row%%:*}" $(echo "${row#*:}")
done
printf 'cache file %s bytes\n' "$(stat -c %s "$work/before.bin")"
echo "$log $warm $cold" | awk '{ printf "warm / git log %.2f (processor %.2f), cold / git log %.2f (processor %.2f)\n", $3 / $1, $4 / $2, $5 / $1, $6 / $2 }'
