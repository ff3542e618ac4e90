-- A catalogue file of apposite: the data dictionary.
--
-- One table for each file of the source form, one column for each of its
-- columns, so that a catalogue can be read with nothing but sqlite3:
--
--   SELECT attribute, value, source FROM fact WHERE offering = 'aks-cvm-nodes';
--
-- Rows refer to each other by key, as in the source form.  id keeps the order
-- of rows, and is nothing else.  An empty text means that the source form has
-- nothing there; a reference to nothing is NULL, and only references are.
-- Dates are ISO and may be partial (2026-11-23, 2026-11, 2026).  Lists stand
-- in one text, separated by ';'.  A flag is 'yes' or empty.  The comments
-- within the tables travel in every catalogue: ".schema" shows them.

-- 'APPO': how a program knows a catalogue without parsing it.
PRAGMA application_id = 1095782479;

-- The version of this dictionary.  It changes when a program that knows only
-- the old one could not read the new.
PRAGMA user_version = 1;

CREATE TABLE catalogue (
    -- The catalogue itself: exactly one row.
    id       INTEGER PRIMARY KEY,
    key      TEXT NOT NULL UNIQUE,              -- the name to open it by
    title    TEXT NOT NULL,
    summary  TEXT NOT NULL DEFAULT '',          -- what question it helps to answer
    version  TEXT NOT NULL,                     -- of the catalogue's content
    as_of    TEXT NOT NULL,                     -- the day its facts were last checked
    licence  TEXT NOT NULL DEFAULT '',          -- of the content; empty: not given
    homepage TEXT NOT NULL DEFAULT ''           -- URL; empty: none
) STRICT;

CREATE TABLE source (
    -- A document that statements rest on, by key.
    id        INTEGER PRIMARY KEY,
    key       TEXT NOT NULL UNIQUE,
    title     TEXT NOT NULL,
    url       TEXT NOT NULL DEFAULT '',         -- empty: not on the web
    publisher TEXT NOT NULL DEFAULT '',
    dated     TEXT NOT NULL DEFAULT '',         -- the date it bears; empty: it bears none
    retrieved TEXT NOT NULL DEFAULT '',         -- the day it was read; empty: not noted
    note      TEXT NOT NULL DEFAULT ''          -- which copy was read, and other remarks
) STRICT;

CREATE TABLE offering (
    -- A thing to choose, in display order.
    id      INTEGER PRIMARY KEY,
    key     TEXT NOT NULL UNIQUE,
    name    TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',           -- list of other names
    "group" TEXT NOT NULL DEFAULT '',           -- the path it belongs to, such as Serverless
    summary TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE attribute (
    -- A property that offerings are compared by, the most important first.
    id          INTEGER PRIMARY KEY,
    key         TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    "group"     TEXT NOT NULL DEFAULT '',       -- heading it stands under
    type        TEXT NOT NULL CHECK (type IN
                ('enum', 'ordinal', 'bool', 'number', 'date', 'text', 'url')),
    cardinality TEXT NOT NULL DEFAULT '' CHECK (cardinality IN ('', 'one', 'many')),
                                                -- values a cell may have; empty: one
    unit        TEXT NOT NULL DEFAULT '',       -- of numbers
    better      TEXT NOT NULL DEFAULT '' CHECK (better IN ('', 'higher', 'lower')),
                                                -- empty: no order of merit
    shown       TEXT NOT NULL DEFAULT '' CHECK (shown IN ('', 'yes')),
                                                -- a column of the list by default
    definition  TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE term (
    -- A value that an enum or ordinal attribute can take.
    id         INTEGER PRIMARY KEY,
    attribute  TEXT NOT NULL REFERENCES attribute (key) ON DELETE CASCADE,
    key        TEXT NOT NULL,                   -- what facts have as their value
    label      TEXT NOT NULL,                   -- what people read
    rank       TEXT NOT NULL DEFAULT '',        -- decimal number that orders an ordinal;
                                                -- several may share one; empty: no order
    definition TEXT NOT NULL DEFAULT '',
    source     TEXT REFERENCES source (key) ON DELETE RESTRICT,  -- NULL: none is given
    section    TEXT NOT NULL DEFAULT '',        -- where in the source
    UNIQUE (attribute, key)
) STRICT;

CREATE TABLE fact (
    -- What one source says about one offering's attribute.  Several rows may
    -- speak of the same: the first stated one leads where there is one value.
    id        INTEGER PRIMARY KEY,
    offering  TEXT NOT NULL REFERENCES offering (key) ON DELETE CASCADE,
    attribute TEXT NOT NULL REFERENCES attribute (key) ON DELETE CASCADE,
    state     TEXT NOT NULL DEFAULT '' CHECK (state IN
              ('', 'not_stated', 'unknown', 'not_applicable', 'superseded', 'denied')),
                                                -- empty: stated.
                                                -- not_stated: the source is silent.
                                                -- unknown: there is no usable source.
                                                -- superseded: was true once.
                                                -- denied: the value does not hold
    value     TEXT NOT NULL DEFAULT '',         -- by type: key of a term, yes or no, number,
                                                -- date, text, URL; empty: the state has none
    detail    TEXT NOT NULL DEFAULT '',         -- a sentence more
    source    TEXT REFERENCES source (key) ON DELETE RESTRICT,  -- NULL: none is given
    section   TEXT NOT NULL DEFAULT '',         -- where in the source
    checked   TEXT NOT NULL DEFAULT '',         -- the day it was last compared with it
    inferred  TEXT NOT NULL DEFAULT '' CHECK (inferred IN ('', 'yes'))
                                                -- concluded, not said in so many words
) STRICT;

CREATE TABLE event (
    -- A dated event in the life of an offering.
    id       INTEGER PRIMARY KEY,
    offering TEXT NOT NULL REFERENCES offering (key) ON DELETE CASCADE,
    date     TEXT NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('preview', 'ga', 'notice', 'notice_withdrawn',
             'closed_to_new', 'retired', 'retires_on', 'note')),
    scope    TEXT NOT NULL DEFAULT '',          -- the part it concerns; empty: the whole
    text     TEXT NOT NULL,
    source   TEXT REFERENCES source (key) ON DELETE RESTRICT,  -- NULL: none is given
    section  TEXT NOT NULL DEFAULT '',          -- where in the source
    inferred TEXT NOT NULL DEFAULT '' CHECK (inferred IN ('', 'yes'))
                                                -- concluded, not said in so many words
) STRICT;

CREATE TABLE link (
    -- Where to read on.
    id       INTEGER PRIMARY KEY,
    offering TEXT REFERENCES offering (key) ON DELETE CASCADE,  -- NULL: the whole catalogue
    title    TEXT NOT NULL,
    url      TEXT NOT NULL,
    kind     TEXT NOT NULL DEFAULT '' CHECK (kind IN
             ('', 'docs', 'start', 'preread', 'more', 'partner'))
) STRICT;

CREATE TABLE glossary (
    -- A word explained, perhaps one that an attribute or a term goes by.
    id         INTEGER PRIMARY KEY,
    term       TEXT NOT NULL,
    aliases    TEXT NOT NULL DEFAULT '',        -- list of other words for it
    definition TEXT NOT NULL,
    attribute  TEXT REFERENCES attribute (key) ON DELETE SET NULL,  -- NULL: of none
    value      TEXT NOT NULL DEFAULT '',        -- the value of attribute it explains;
                                                -- empty: the attribute itself
    source     TEXT REFERENCES source (key) ON DELETE RESTRICT,  -- NULL: none is given
    section    TEXT NOT NULL DEFAULT ''         -- where in the source
) STRICT;

CREATE TABLE question (
    -- A question of the decision tree; the first one is where it starts.
    id      INTEGER PRIMARY KEY,
    key     TEXT NOT NULL UNIQUE,
    text    TEXT NOT NULL,
    help    TEXT NOT NULL DEFAULT '',
    source  TEXT REFERENCES source (key) ON DELETE RESTRICT,  -- NULL: none is given
    section TEXT NOT NULL DEFAULT ''            -- where in the source
) STRICT;

CREATE TABLE answer (
    -- An answer to a question, and where it leads.
    id       INTEGER PRIMARY KEY,
    question TEXT NOT NULL REFERENCES question (key) ON DELETE CASCADE,
    key      TEXT NOT NULL,
    label    TEXT NOT NULL,
    help     TEXT NOT NULL DEFAULT '',
    "when"   TEXT NOT NULL DEFAULT '',          -- filter that every offering reached through
                                                -- it must satisfy; empty: no condition
    "to"     TEXT NOT NULL,                     -- question:KEY or outcome:KEY
    UNIQUE (question, key)
) STRICT;

CREATE TABLE outcome (
    -- An end of the decision tree.
    id        INTEGER PRIMARY KEY,
    key       TEXT NOT NULL UNIQUE,
    title     TEXT NOT NULL,
    offerings TEXT NOT NULL DEFAULT '',         -- list of offering keys; empty: every one
                                                -- that satisfies the conditions on the way
    text      TEXT NOT NULL DEFAULT '',
    source    TEXT REFERENCES source (key) ON DELETE RESTRICT,  -- NULL: none is given
    section   TEXT NOT NULL DEFAULT ''          -- where in the source
) STRICT;
