/** Tables of the gazetteer; the README of the atlas explains every column. */
export const schema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE place (
  id INTEGER PRIMARY KEY,
  reference TEXT NOT NULL,
  kind TEXT NOT NULL,
  category TEXT NOT NULL,
  name TEXT NOT NULL,
  country TEXT NOT NULL,
  state INTEGER,
  district INTEGER,
  city INTEGER,
  population INTEGER NOT NULL,
  importance INTEGER NOT NULL,
  longitude_e5 INTEGER NOT NULL,
  latitude_e5 INTEGER NOT NULL,
  cell INTEGER,
  fine_cell INTEGER
);

CREATE TABLE district (id INTEGER PRIMARY KEY, name TEXT NOT NULL);

CREATE TABLE extent (
  place INTEGER PRIMARY KEY,
  west_e5 INTEGER NOT NULL,
  south_e5 INTEGER NOT NULL,
  east_e5 INTEGER NOT NULL,
  north_e5 INTEGER NOT NULL
);

CREATE TABLE outline (
  country INTEGER NOT NULL,
  state INTEGER,
  west_e5 INTEGER NOT NULL,
  south_e5 INTEGER NOT NULL,
  east_e5 INTEGER NOT NULL,
  north_e5 INTEGER NOT NULL,
  rings BLOB NOT NULL
);

CREATE TABLE alias (
  place INTEGER NOT NULL,
  language TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (place, language)
) WITHOUT ROWID;

CREATE TABLE name (
  folded TEXT NOT NULL,
  place INTEGER NOT NULL,
  own INTEGER NOT NULL,
  PRIMARY KEY (folded, place)
) WITHOUT ROWID;

CREATE TABLE address (
  street INTEGER NOT NULL,
  number TEXT NOT NULL,
  longitude_e5 INTEGER NOT NULL,
  latitude_e5 INTEGER NOT NULL,
  fine_cell INTEGER NOT NULL,
  PRIMARY KEY (street, number)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5(
  words, content = '', detail = none, columnsize = 0, prefix = '2 3',
  tokenize = "unicode61 remove_diacritics 2"
);
`;

/** Made after the rows, so that they are written in one go. */
export const indexes = `
CREATE UNIQUE INDEX place_reference ON place (reference);
CREATE INDEX place_cell ON place (cell) WHERE cell IS NOT NULL;
CREATE INDEX place_fine_cell ON place (fine_cell) WHERE fine_cell IS NOT NULL;
CREATE INDEX address_cell ON address (fine_cell);
`;
