-- The knowledge database: a throw-away index of content/. Records are kept as the JSON they are read from.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE service (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL) STRICT;
CREATE TABLE fact (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  service TEXT NOT NULL,
  property TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;
CREATE INDEX fact_service ON fact (service);
CREATE INDEX fact_property ON fact (property) WHERE property <> '';
CREATE TABLE comparison (position INTEGER PRIMARY KEY, service TEXT NOT NULL, json TEXT NOT NULL) STRICT;
CREATE TABLE exam (position INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;

-- Which facts a domain or task of an exam asks: a row for the task and one for its domain.
CREATE TABLE asked (exam TEXT NOT NULL, part TEXT NOT NULL, fact INTEGER NOT NULL, PRIMARY KEY (exam, part, fact))
STRICT, WITHOUT ROWID;

-- What a search can find. kind: see SearchHit::Kind; retired: 1 sorts behind the rest; weight: how much of its
-- relevance counts, more for what one learns first.
CREATE TABLE entry (
  position INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  id TEXT NOT NULL,
  service TEXT NOT NULL,
  title TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  retired INTEGER NOT NULL,
  weight REAL NOT NULL
) STRICT;

-- How a search may say things otherwise: see SearchWords, of which this is the JSON.
CREATE TABLE search_words (json TEXT NOT NULL) STRICT;

-- What leads to an entry when it is all that was typed, in this order of tiers: 0 names, folded as the query is,
-- 1 figures that were right once, 2 figures that are right, in normal form.
CREATE TABLE exact_name (name TEXT NOT NULL, entry INTEGER NOT NULL, tier INTEGER NOT NULL, PRIMARY KEY (name, entry))
STRICT, WITHOUT ROWID;

-- The words of an entry: its names, what it says, its figures in normal form, and the service it belongs to.
CREATE VIRTUAL TABLE words USING fts5 (
  names, body, figures, service,
  content = '', prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);
