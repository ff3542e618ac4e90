#!/bin/sh
# layers.sh ROOT -- check the C files of the tree below ROOT against layers.awk.
set -eu
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
find include src db tests -path tests/layers_bad -prune -o -name '*.[ch]' -print | sort |
    xargs awk -f "$here/layers.awk"
