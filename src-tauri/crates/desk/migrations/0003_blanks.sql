-- Blanks that providers hand out. One is named by its bytes and belongs to the book, not to a case: what belongs where
-- on it is said once. `template_json` is '' while nobody has said.
CREATE TABLE blank (
    fingerprint   TEXT    NOT NULL PRIMARY KEY CHECK (length(fingerprint) = 64),
    name          TEXT    NOT NULL,
    kind          TEXT    NOT NULL CHECK (kind IN ('form', 'flat', 'picture')),
    bytes         INTEGER NOT NULL CHECK (bytes >= 0),
    template_json TEXT    NOT NULL DEFAULT '',
    used_at       TEXT    NOT NULL
) STRICT;

CREATE TABLE blank_chunk (
    fingerprint TEXT    NOT NULL REFERENCES blank (fingerprint) ON DELETE CASCADE,
    n           INTEGER NOT NULL CHECK (n >= 0),
    data        BLOB    NOT NULL,
    PRIMARY KEY (fingerprint, n)
) STRICT;
