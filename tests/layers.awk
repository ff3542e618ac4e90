# layers.awk -- what the compiler does not check: who may use whom, and how.
#
#     cd ROOT && LC_ALL=C awk -f tests/layers.awk FILE.[ch]...
#
# Paths are relative to the root of the tree.  Prints a line for each breach and
# fails if there was one.  tests/layers_bad breaks every rule once.

BEGIN {
    # What the files of a folder may include of ours.
    may["include/apposite"] = "apposite/"
    may["src/base"] = "apposite/base.h base/"
    may["src/core"] = "apposite/ base/ core/ sql.inc"
    may["src/view"] = "apposite/ base/ view/"
    may["src/cli"]  = "apposite/ base/ view/ cli/"
    may["src/ui"]   = "apposite/ base/ view/ ui/"
    may["src"]      = "apposite/ base/ view/ cli/ ui/"
    may["db"]       = "apposite/"

    # Foreign headers that belong to one file or folder.
    owner["sqlite3.h"]  = "src/core/db.c"
    owner["curses.h"]   = "src/ui/term_curses.c"
    owner["ncurses.h"]  = "src/ui/term_curses.c"
    owner["term.h"]     = "src/ui/term_curses.c"
    owner["utf8proc.h"] = "src/base/"
    owner["jansson.h"]  = "src/view/"

    # Names that nobody may use; only main.c may; no room may.
    set(banned, "alloca atoi atof atol gets mktemp popen sprintf strcat strcpy strncat" \
                " strncpy strtok system tmpnam vsprintf")
    set(world,  "clock clock_gettime getenv gettimeofday gmtime gmtime_r isatty localtime" \
                " localtime_r secure_getenv setenv setlocale sleep time unsetenv usleep nanosleep")
    set(loud,   "_Exit _exit abort exit getchar perror printf putchar puts quick_exit" \
                " stderr stdin stdout vprintf")

    # And who may all the same, with the reason.
    permit["src/base/arena.c"]     = " abort stderr "       # out of memory, and no handler
    permit["src/ui/term_curses.c"] = " stdin stdout setlocale unsetenv "    # it is the terminal
    permit["src/ui/term_line.c"]   = " clock_gettime "      # when the mouse did something
}

function set(names, list,    word, n, i)
{
    n = split(list, word, " ")
    for (i = 1; i <= n; i++)
        names[word[i]] = 1
}

function complain(what)
{
    printf "%s:%d: %s\n", FILENAME, FNR, what
    bad = 1
}

function begins_with_one_of(text, list,    word, n, i)
{
    n = split(list, word, " ")
    for (i = 1; i <= n; i++)
        if (index(text, word[i]) == 1)
            return 1
    return 0
}

# The line without comments, strings and characters.
function code_of(line,    out, at, token)
{
    out = ""
    while (line != "") {
        if (in_comment) {
            at = index(line, "*/")
            if (!at)
                return out
            line = substr(line, at + 2)
            in_comment = 0
        }
        if (!match(line, /\/\*|"([^"\\]|\\.)*"|'([^'\\]|\\.)*'/))
            return out line
        token = substr(line, RSTART, 2)
        out = out substr(line, 1, RSTART - 1) " "
        line = substr(line, RSTART + (token == "/*" ? 2 : RLENGTH))
        in_comment = token == "/*"
    }
    return out
}

function check_include(line,    name)
{
    name = line
    sub(/^#include ["<]/, "", name)
    sub(/[">].*/, "", name)
    if (line ~ /"/ && folder in may && !begins_with_one_of(name, may[folder]))
        complain("\"" name "\" is not for " folder)
    if (name in owner && index(FILENAME, owner[name]) != 1 && !is_test)
        complain("only " owner[name] " may use <" name ">")
}

# name is an identifier; called tells whether a parenthesis follows it.
function check_name(name, called)
{
    if (called && name in banned)
        complain(name "() is banned")
    if (called && is_test && name ~ /sleep$/)
        complain("tests wait for things, they do not sleep")
    if (!is_room || index(permit[FILENAME], " " name " "))
        return
    if (called && name in world)
        complain("only main.c may ask the world: " name "()")
    if (name in loud && (called || name ~ /^std/))
        complain("a room does not print or exit: " name)
    if (called && name ~ /^(setjmp|longjmp)$/)
        complain(name "() is for tests")
    if (called && name == "free")
        frees = FNR
    if (called && name ~ /^(malloc|calloc|realloc|strdup)$/)
        allocates = 1
}

function check_names(code,    name, rest)
{
    while (match(code, /[A-Za-z_][A-Za-z0-9_]*/)) {
        name = substr(code, RSTART, RLENGTH)
        rest = substr(code, RSTART + RLENGTH)
        check_name(name, rest ~ /^ ?\(/ && substr(code, 1, RSTART - 1) !~ /(\.|->)$/)
        code = rest
    }
}

# A function's braces stand alone in column 0.  The rows of a table are no code.
function check_function(line)
{
    if (line == "{") {
        opened = 1
        lines = -1
    }
    if (line == "}" && opened && lines > 60)
        complain("a function of " lines " lines is two functions")
    if (line == "}")
        opened = 0
    if (line !~ /^ *(\{ |cmocka_unit_test)/)
        lines++
}

function check_shape(line,    chars)
{
    chars = line
    gsub(/[\200-\277]/, "", chars)
    if (length(chars) > 100 && line !~ /^ *X\(/)        # a row of a table is one line
        complain("a line of " length(chars) " columns is two lines")
    if (line ~ /\t/)
        complain("a tab")
    if (line ~ /[ \t]$/)
        complain("blanks at the end of the line")
    if (line ~ /(^|[^A-Za-z])(TODO|FIXME|XXX|HACK)([^A-Za-z]|$)/)
        complain("an open matter is an issue or is done")
    if (FNR == 401)
        complain("a file of more than 400 lines is two modules")
}

function finish_file()
{
    if (!frees || allocates || last_folder == "src/base")
        return
    printf "%s:%d: free() stands in base/ or beside the handle's malloc()\n", last_file, frees
    bad = 1
}

FNR == 1 {
    finish_file()
    folder = FILENAME
    sub(/\/[^\/]*$/, "", folder)
    base = FILENAME
    sub(/.*\//, "", base)
    last_file = FILENAME
    last_folder = folder
    is_room = FILENAME ~ /^src\/[^\/]*\//
    is_test = FILENAME ~ /^tests\//
    in_comment = opened = frees = allocates = 0
    if ($0 != "/*")
        complain("a file opens with a comment that says what it is for")
}

FNR == 2 && index($0, " * " base " -- ") != 1 {
    complain("the head comment begins with \"" base " -- \"")
}

{
    check_shape($0)
    check_function($0)
    if ($0 ~ /^#include ["<]/)
        check_include($0)
    else
        check_names(code_of($0))
}

END {
    finish_file()
    exit bad
}
