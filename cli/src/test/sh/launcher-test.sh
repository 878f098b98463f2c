#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Holds ./scruple to its promises in a copy of the tree with a java, a javac and a mvn that only
# note how they were called. Usage: launcher-test.sh EMPTY-FOLDER SHELL; run in the folder cli.
set -u
launcher=$(CDPATH='' cd .. && pwd -P)/scruple
work=$1/'tree with spaces'
shell=$2
failures=0

check() { # what, then a command that must succeed
  what=$1
  shift
  if "$@"; then echo "ok    $what"; else
    echo "FAIL  $what"
    failures=$((failures + 1))
  fi
}
has() { case $1 in *"$2"*) return 0 ;; *) echo "      not in: $1" && return 1 ;; esac; }
hasnt() { case $1 in *"$2"*) echo "      in: $1" && return 1 ;; *) return 0 ;; esac; }
one_line() { [ "$(printf '%s\n' "$1" | wc -l)" -eq 1 ]; }

make_jdk() { # folder, version
  mkdir -p "$1/bin"
  printf 'IMPLEMENTOR="Example"\nJAVA_VERSION="%s"\n' "$2" >"$1/release"
  cat >"$1/bin/java" <<'JAVA'
#!/bin/sh
for argument in "$@"; do
  case $argument in -XX:AOTCacheOutput=*) echo cache >"${argument#*=}"; exit 0 ;; esac
done
printf '<%s>' "$@"
echo
JAVA
  printf '#!/bin/sh\n' >"$1/bin/javac"
  chmod +x "$1/bin/java" "$1/bin/javac"
}

mkdir -p "$work/cli" "$work/model/src/main" "$1/tools" "$1/elsewhere"
cp "$launcher" "$work/scruple"
echo '<project/>' >"$work/pom.xml"
make_jdk "$1/jdk 25" 25.0.1
make_jdk "$1/jdk 26" 26
make_jdk "$1/jdk 17" 17.0.9
cat >"$1/tools/mvn" <<'MVN'
#!/bin/sh
echo "$*" >>maven-runs
echo '[INFO] Building scruple-model 0.1.0                                [1/2]'
if [ -f break ]; then echo '[ERROR] it does not compile'; exit 1; fi
mkdir -p cli/target/scruple/lib
echo jar >cli/target/scruple/lib/scruple-cli.jar
MVN
chmod +x "$1/tools/mvn"
unset JAVA_HOME SCRUPLE_JAVA_OPTS SCRUPLE_NO_AOT SCRUPLE_NO_BUILD NO_COLOR COLUMNS
export SCRUPLE_JAVA_HOME="$1/jdk 25"
plain_path=$PATH
PATH=$1/tools:$PATH
export PATH
run() {
  # shellcheck disable=SC2086 # a shell and its argument
  $shell "$work/scruple" "$@"
}
lib=$work/cli/target/scruple/lib
cache=$work/cli/target/scruple/scruple.aot
wait_for_cache() {
  turns=0
  while [ ! -f "$cache.for" ] && [ $turns -lt 300 ]; do
    turns=$((turns + 1))
    sleep 0.1 2>/dev/null || sleep 1
  done
  [ -f "$cache.for" ]
}

# --- what is missing ---
message=$(SCRUPLE_JAVA_HOME="$1/jdk 17" run --version 2>&1)
check 'an old JDK is refused with 2' test $? -eq 2
check 'and says what to do' has "$message" 'JDK 25 or later'
check 'in one line' one_line "$message"
mkdir "$1/bare"
for tool in sh dash bash busybox readlink find mkdir rm cat sleep; do
  found=$(PATH=$plain_path command -v "$tool") && ln -s "$found" "$1/bare/$tool"
done
message=$(PATH=$1/bare run --version 2>&1)
check 'no Maven is 2' test $? -eq 2
check 'and says what to install' has "$message" 'needs Maven 3.8'
check 'in one line' one_line "$message"

# --- the build ---
touch "$work/break"
message=$(run --version 2>&1)
check 'a broken build is 2' test $? -eq 2
check 'shows the error' has "$message" 'it does not compile'
check 'and names the log' has "$message" 'build.log'
rm "$work/break" "$work/maven-runs"
run --version >"$1/first" 2>"$1/first-errors" &
run --version >"$1/second" 2>/dev/null
wait
check 'two at once build once' test "$(wc -l <"$work/maven-runs")" -eq 1
check 'the first starts' has "$(cat "$1/first")" '<--version>'
check 'the second starts' has "$(cat "$1/second")" '<--version>'
out=$(run uses 2>&1)
check 'built once, nothing is said of building' hasnt "$out" building

# --- how it starts ---
check 'the cache is made behind the first command' wait_for_cache
out=$(run uses 'a b' '*' '' 2>&1)
check 'arguments stay as they are' has "$out" '<uses><a b><*><>'
check 'the cache is used' has "$out" "<-XX:AOTCache=$cache>"
check 'short commands start small' has "$out" '<-XX:TieredStopAtLevel=1>'
check 'the class path is one jar' has "$out" "<-cp><$lib/scruple-cli.jar>"
out=$(run evaluate . 2>&1)
check 'evaluate has a compiler and a heap' has "$out" '<-Xmx512m><-XX:+UseParallelGC>'
out=$(SCRUPLE_JAVA_OPTS='-Xmx1g -Xshare:off' run evaluate . 2>&1)
check 'options for Java come last' has "$out" '<-XX:TieredStopAtLevel=1><-Xmx1g><-Xshare:off>'
out=$(SCRUPLE_JAVA_OPTS='-XX:+UseG1GC' run evaluate . 2>&1)
check 'one collector' hasnt "$out" UseParallelGC
out=$(SCRUPLE_JAVA_OPTS='-Xshare:off' run evaluate . 2>&1)
check 'and keep the cache out where the JVM wants one of both' hasnt "$out" AOTCache
out=$(LC_ALL=C run uses 2>&1)
check 'without a locale, text is ASCII' has "$out" '<-Dstdout.encoding=US-ASCII>'
out=$(LC_ALL=en_US.UTF-8 run uses 2>&1)
check 'with one, it is the locale' hasnt "$out" US-ASCII
check 'a pipe is no terminal' hasnt "$out" terminal

# --- from where it is called ---
ln -s "$work/scruple" "$1/elsewhere/link"
ln -s link "$1/elsewhere/scruple"
out=$(cd "$1/elsewhere" && PATH=$1/elsewhere:$PATH scruple uses 2>&1)
check 'works by a link to a link, from the PATH' has "$out" "<-cp><$lib/scruple-cli.jar>"
out=$(cd / && CDPATH=/tmp run uses 2>&1)
check 'works from another folder' has "$out" "<-cp><$lib/scruple-cli.jar>"

# --- when something changed ---
out=$(SCRUPLE_JAVA_HOME="$1/jdk 26" run uses 2>&1)
check 'the cache of another JDK is passed over' hasnt "$out" '<-XX:AOTCache='
touch -d 2035-01-01T00:00:00 "$lib/scruple-cli.jar"
out=$(SCRUPLE_NO_AOT='' run uses 2>&1)
check 'the cache of an older class path is passed over' hasnt "$out" '<-XX:AOTCache='
echo new >"$work/model/src/main/New.java"
touch -d 2036-01-01T00:00:00 "$work/model/src/main/New.java"
rm "$work/maven-runs"
out=$(SCRUPLE_NO_BUILD=1 run uses 2>&1)
check 'SCRUPLE_NO_BUILD leaves newer sources alone' hasnt "$out" building
out=$(run uses 2>&1)
check 'newer sources are built' test -f "$work/maven-runs"
check 'and it says so' has "$out" building
out=$(SCRUPLE_NO_AOT=1 run uses 2>&1)
check 'SCRUPLE_NO_AOT starts without' hasnt "$out" AOTCache

# The folder is removed after this: let the training that is under way end.
turns=0
while [ -d "$work/cli/target/scruple/aot.lock" ] && [ $turns -lt 30 ]; do
  turns=$((turns + 1))
  sleep 1
done
[ "$failures" -eq 0 ]
