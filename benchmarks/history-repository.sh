#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes a git repository with a long history by git fast-import, the same each time: 300 authors,
# five years, files three folders deep, a merge of a request every 20 commits and a tag every 500.
# docs/benchmarks.md says what is measured on it.
#
#   benchmarks/history-repository.sh FOLDER [COMMITS]
set -euo pipefail
export LC_ALL=C
folder=${1:?usage: benchmarks/history-repository.sh FOLDER [COMMITS]}
commits=${2:-40000}
git init -q -b main "$folder"
awk -v commits="$commits" '
  function next_random(bound) { # a small generator of its own: awk versions differ in theirs
    seed = (seed * 16807) % 2147483647
    return seed % bound
  }
  function text(words,    made, i) {
    made = ""
    for (i = 0; i < words; i++) made = made "word" next_random(9999) " "
    return made "\n"
  }
  function data(words) { printf "data %d\n%s\n", length(words), words }
  function commit(ref, mark, at, message,    author) {
    author = int(next_random(300) * next_random(300) / 300) # a few do most
    printf "commit %s\nmark :%d\n", ref, mark
    printf "author Person %d <%d+person%d@users.noreply.example.org> %d +0000\n", author, author, author, at
    printf "committer Forge <forge@example.org> %d +0000\n", at
    data(message)
  }
  function change() {
    printf "M 100644 inline area%d/part%d/file%d.txt\n", next_random(12), next_random(15), next_random(20)
    data(text(60))
  }
  BEGIN {
    seed = 20261123
    start = 1605312000 # 14 Nov 2020
    step = int(5.9 * 31557600 / commits)
    for (i = 1; i <= commits; i++) {
      at = start + i * step
      if (i % 20 == 0 && i > 20) { # the merge of the three commits before it
        commit("refs/heads/main", i, at, "Merge pull request #" i " from person/topic\n")
        printf "from :%d\nmerge :%d\n", i - 4, i - 1
        change()
      } else if (i % 20 >= 17 && i > 20) {
        commit("refs/heads/topic", i, at, text(6) "\n" text(20))
        printf "from :%d\n", i - 1
        change()
      } else {
        commit("refs/heads/main", i, at, "Change " i " (#" i ")\n\n" text(20))
        if (i > 1) printf "from :%d\n", i - 1
        change()
        if (next_random(3) == 0) change()
      }
      if (i % 500 == 0) {
        printf "tag v%d.%d.0\nfrom :%d\n", int(i / 5000), int(i / 500) % 10, i
        printf "tagger Person 0 <0+person0@users.noreply.example.org> %d +0000\n", at
        data("Release\n")
      }
    }
    print "done"
  }' | git -C "$folder" fast-import --quiet --done
git -C "$folder" repack -adq --depth=50 --window=10
git -C "$folder" symbolic-ref HEAD refs/heads/main
echo "$(git -C "$folder" rev-list --count main) commits at $(git -C "$folder" rev-parse main)"
