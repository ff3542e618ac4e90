-- Named statements on the user's own database (user.sql); see queries.sql.

-- IMMEDIATE: who cannot write is told before anything is read.
-- @BEGIN
BEGIN IMMEDIATE;

-- @COMMIT
COMMIT;

-- @ROLLBACK
ROLLBACK;

-- @VERSION
PRAGMA user_version;

-- @PAGES
PRAGMA page_count;

-- Of every catalogue, hence scan.
-- @VIEW_ALL scan
SELECT name, options, saved, catalogue
  FROM saved_view
 ORDER BY catalogue, name;

-- @VIEW_BY_CATALOGUE
SELECT name, options, saved, catalogue
  FROM saved_view
 WHERE catalogue = ?1
 ORDER BY name;

-- @VIEW_BY_NAME
SELECT name, options, saved, catalogue
  FROM saved_view
 WHERE catalogue = ?1
   AND name = ?2;

-- @VIEW_PUT
INSERT INTO saved_view (catalogue, name, options, saved)
VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (catalogue, name)
    DO UPDATE SET options = excluded.options, saved = excluded.saved;

-- @VIEW_RENAME
UPDATE saved_view
   SET name = ?3
 WHERE catalogue = ?1
   AND name = ?2;

-- @VIEW_DELETE
DELETE FROM saved_view
 WHERE catalogue = ?1
   AND name = ?2;

-- @SESSION_BY_CATALOGUE
SELECT catalogue, options, saved, catalogue
  FROM last_session
 WHERE catalogue = ?1;

-- @SESSION_PUT
INSERT INTO last_session (catalogue, options, saved)
VALUES (?1, ?2, ?3)
    ON CONFLICT (catalogue)
    DO UPDATE SET options = excluded.options, saved = excluded.saved;
