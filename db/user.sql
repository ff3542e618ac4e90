-- The user's own database, $XDG_DATA_HOME/apposite/user.db: the data dictionary.
--
-- What a person keeps, by catalogue.  It is never joined with a catalogue: the
-- keys and names in it may mean nothing any more, and the program says so.
--
-- The file is made and brought up to date by the same statements.  They stand in
-- steps, each ended by the PRAGMA that sets its version: a file of version N
-- lacks what stands after the Nth.  A step that was ever released stays as it is;
-- a change of the dictionary is another step at the end.

-- 'APPU': how the program knows its own file.
PRAGMA application_id = 1095782485;

CREATE TABLE saved_view (
    -- A view that was given a name.
    catalogue TEXT NOT NULL,                    -- key of the catalogue that it shows
    name      TEXT NOT NULL CHECK (name <> ''),
    options   TEXT NOT NULL,                    -- the view as options of the command line;
                                                -- empty: as the catalogue opens
    saved     TEXT NOT NULL,                    -- the day
    PRIMARY KEY (catalogue, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE last_session (
    -- The view that was left last.
    catalogue TEXT NOT NULL PRIMARY KEY,        -- key of the catalogue that it shows
    options   TEXT NOT NULL,                    -- as in saved_view
    saved     TEXT NOT NULL                     -- the day
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 1;
