-- What a careful user of SQLite makes of the exchange file for the five reads: each entity and statement whole, as its line, and
-- beside it what reads select and order by, in the index that they go through. Days are numbers. `start` and `start_text` order
-- answers: first day that the date can mean, last day, then its text.

CREATE TABLE entity (number INTEGER PRIMARY KEY, id TEXT NOT NULL, line BLOB NOT NULL); -- numbers in the order of ids

CREATE TABLE statement (
  number INTEGER PRIMARY KEY, -- in the order of ids
  predicate TEXT NOT NULL,
  takes_time_of INTEGER, -- the event whose time it takes
  line BLOB NOT NULL
);

-- Who takes part in what, and on which days that can be true.
CREATE TABLE part (
  entity INTEGER NOT NULL,
  start INTEGER NOT NULL,
  start_text TEXT NOT NULL,
  statement INTEGER NOT NULL,
  true_from INTEGER NOT NULL,
  true_to INTEGER NOT NULL,
  PRIMARY KEY (entity, start, start_text, statement)
) WITHOUT ROWID;

-- Each relation from both of its ends.
CREATE TABLE walk (
  near INTEGER NOT NULL,
  far INTEGER NOT NULL,
  statement INTEGER NOT NULL,
  is_out INTEGER NOT NULL,
  is_about INTEGER NOT NULL,
  is_hidden INTEGER NOT NULL,
  leads INTEGER NOT NULL, -- a path on: it is neither talk, nor denied, nor hidden, nor narrowed by what it is about
  start INTEGER NOT NULL,
  start_text TEXT NOT NULL,
  PRIMARY KEY (near, far, statement)
) WITHOUT ROWID;

-- The same of those who are not the subject, for paths.
CREATE TABLE across (
  near INTEGER NOT NULL,
  far INTEGER NOT NULL,
  statement INTEGER NOT NULL,
  is_out INTEGER NOT NULL,
  is_about INTEGER NOT NULL,
  is_hidden INTEGER NOT NULL,
  leads INTEGER NOT NULL,
  start INTEGER NOT NULL,
  start_text TEXT NOT NULL,
  PRIMARY KEY (near, far, statement)
) WITHOUT ROWID;

-- The OCCURS of each event.
CREATE TABLE happening (event INTEGER PRIMARY KEY, statement INTEGER NOT NULL, true_from INTEGER NOT NULL);

-- In how many statements each entity takes part.
CREATE TABLE degree (entity INTEGER PRIMARY KEY, relations INTEGER NOT NULL, is_system INTEGER NOT NULL, is_place INTEGER NOT NULL);

CREATE VIRTUAL TABLE name USING fts5 (folded, content = '', prefix = '3 4 5', detail = none);

-- Rows on their way into the tables that are sorted; taken in as they come.
CREATE TEMP TABLE new_part (entity, start, start_text, statement, true_from, true_to, takes_time_of);
CREATE TEMP TABLE new_walk (near, far, statement, is_out, is_about, is_hidden, leads, start, start_text);
CREATE TEMP TABLE new_across (near, far, statement, is_out, is_about, is_hidden, leads, start, start_text);
CREATE TEMP TABLE places (entity INTEGER PRIMARY KEY);
CREATE TEMP TABLE systems (entity INTEGER PRIMARY KEY);
