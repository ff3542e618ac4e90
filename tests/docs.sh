#!/bin/sh
# docs.sh DOCGEN SHOTS -- do README's tables and the pictures agree with the program?
set -eu
stale=

"$1" README.md | diff -u README.md - || stale="$stale ./dev docs"
"$2" README.md | diff -u README.md - || stale="$stale ./dev shots"
for name in $("$2"); do
    "$2" "$name" | diff -u "tests/pictures/$name.svg" - || stale="$stale ./dev shots"
done
[ -z "$stale" ] || { echo "written anew by:$stale"; exit 1; }
