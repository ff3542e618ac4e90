#!/bin/sh
# notice.sh -- is every breach in this folder noticed, and nothing else?
set -eu
cd "$(dirname "$0")"
found=$(mktemp)
trap 'rm -f "$found"' EXIT
if ../layers.sh . >"$found"; then
    echo "layers.sh is content with all of this"
    exit 1
fi
diff -u expected.txt "$found"
