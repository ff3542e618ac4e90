-- Named statements.  A line "-- @NAME" opens one; it ends at the next name.
-- tests/test_sql.c prepares each against schema.sql and reads its plan;
-- "-- @NAME scan" says that this one may read a whole table.
--
-- A catalogue is read whole when it is opened, hence the scans: id, then the
-- columns of the source form in their order.  It is written whole when it is
-- built; references to nothing become NULL.

-- @CATALOGUE_ALL scan
SELECT id, key, title, summary, version, as_of, licence, homepage
  FROM catalogue
 ORDER BY id;

-- @CATALOGUE_INSERT
INSERT INTO catalogue (key, title, summary, version, as_of, licence, homepage)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);

-- @SOURCE_ALL scan
SELECT id, key, title, url, publisher, dated, retrieved, note
  FROM source
 ORDER BY id;

-- @SOURCE_INSERT
INSERT INTO source (key, title, url, publisher, dated, retrieved, note)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);

-- @OFFERING_ALL scan
SELECT id, key, name, aliases, "group", summary
  FROM offering
 ORDER BY id;

-- @OFFERING_INSERT
INSERT INTO offering (key, name, aliases, "group", summary)
VALUES (?1, ?2, ?3, ?4, ?5);

-- @ATTRIBUTE_ALL scan
SELECT id, key, name, "group", type, cardinality, unit, better, shown, definition
  FROM attribute
 ORDER BY id;

-- @ATTRIBUTE_INSERT
INSERT INTO attribute (key, name, "group", type, cardinality, unit, better, shown, definition)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);

-- @TERM_ALL scan
SELECT id, attribute, key, label, rank, definition, source, section
  FROM term
 ORDER BY id;

-- @TERM_INSERT
INSERT INTO term (attribute, key, label, rank, definition, source, section)
VALUES (?1, ?2, ?3, ?4, ?5, NULLIF(?6, ''), ?7);

-- @FACT_ALL scan
SELECT id, offering, attribute, state, value, detail, source, section, checked, inferred
  FROM fact
 ORDER BY id;

-- @FACT_INSERT
INSERT INTO fact (offering, attribute, state, value, detail, source, section, checked, inferred)
VALUES (?1, ?2, ?3, ?4, ?5, NULLIF(?6, ''), ?7, ?8, ?9);

-- @EVENT_ALL scan
SELECT id, offering, date, kind, scope, text, source, section, inferred
  FROM event
 ORDER BY id;

-- @EVENT_INSERT
INSERT INTO event (offering, date, kind, scope, text, source, section, inferred)
VALUES (?1, ?2, ?3, ?4, ?5, NULLIF(?6, ''), ?7, ?8);

-- @LINK_ALL scan
SELECT id, offering, title, url, kind
  FROM link
 ORDER BY id;

-- @LINK_INSERT
INSERT INTO link (offering, title, url, kind)
VALUES (NULLIF(?1, ''), ?2, ?3, ?4);

-- @GLOSSARY_ALL scan
SELECT id, term, aliases, definition, attribute, value, source, section
  FROM glossary
 ORDER BY id;

-- @GLOSSARY_INSERT
INSERT INTO glossary (term, aliases, definition, attribute, value, source, section)
VALUES (?1, ?2, ?3, NULLIF(?4, ''), ?5, NULLIF(?6, ''), ?7);

-- @QUESTION_ALL scan
SELECT id, key, text, help, source, section
  FROM question
 ORDER BY id;

-- @QUESTION_INSERT
INSERT INTO question (key, text, help, source, section)
VALUES (?1, ?2, ?3, NULLIF(?4, ''), ?5);

-- @ANSWER_ALL scan
SELECT id, question, key, label, help, "when", "to"
  FROM answer
 ORDER BY id;

-- @ANSWER_INSERT
INSERT INTO answer (question, key, label, help, "when", "to")
VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- @OUTCOME_ALL scan
SELECT id, key, title, offerings, text, source, section
  FROM outcome
 ORDER BY id;

-- @OUTCOME_INSERT
INSERT INTO outcome (key, title, offerings, text, source, section)
VALUES (?1, ?2, ?3, ?4, NULLIF(?5, ''), ?6);

-- What a file holds besides the indexes that UNIQUE implies, so that nothing but
-- our tables is ever read.  A virtual table has no page of its own.
-- @OBJECT_ALL scan
SELECT type, name, rootpage
  FROM sqlite_schema
 WHERE type <> 'index' OR sql IS NOT NULL
 ORDER BY rowid;

-- @COLUMN_BY_TABLE scan
SELECT name, hidden
  FROM pragma_table_xinfo(?1)
 ORDER BY cid;

-- The text is 'ok' or the first damage found.
-- @DAMAGE_FIRST scan
SELECT quick_check
  FROM pragma_quick_check(1);
