CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE filings (
    number        INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    filing_type   TEXT NOT NULL,
    road          TEXT NOT NULL,
    province      TEXT NOT NULL,
    state         TEXT NOT NULL,
    since         INTEGER NOT NULL,
    clock_began   INTEGER NOT NULL,
    next_at       INTEGER,
    last_event    INTEGER NOT NULL,
    wrong_codes   INTEGER NOT NULL,
    submission    TEXT,
    findings      TEXT NOT NULL,
    numbers       TEXT NOT NULL
) STRICT;
CREATE INDEX filings_due ON filings (next_at) WHERE next_at IS NOT NULL;

CREATE TABLE events (
    filing     TEXT NOT NULL REFERENCES filings (id),
    seq        INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    from_state TEXT,
    to_state   TEXT NOT NULL,
    actor      TEXT NOT NULL,
    findings   TEXT NOT NULL,
    PRIMARY KEY (filing, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE uploads (
    id         TEXT PRIMARY KEY,
    filing     TEXT NOT NULL REFERENCES filings (id),
    slot       TEXT NOT NULL,
    filename   TEXT NOT NULL,
    length     INTEGER NOT NULL,
    arrived    INTEGER NOT NULL,
    announced  TEXT,
    sha256     TEXT,
    made_at    INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    gone       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX uploads_of ON uploads (filing);

CREATE TABLE idempotency (
    key      TEXT PRIMARY KEY,
    request  TEXT NOT NULL,
    status   INTEGER NOT NULL,
    location TEXT,
    body     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE codes (
    filing    TEXT NOT NULL REFERENCES filings (id),
    principal TEXT NOT NULL,
    mobile    TEXT NOT NULL,
    tail      TEXT NOT NULL,
    code      TEXT NOT NULL,
    sent_at   INTEGER NOT NULL,
    confirmed INTEGER NOT NULL,
    PRIMARY KEY (filing, principal)
) STRICT, WITHOUT ROWID;

CREATE TABLE mailings (
    filing          TEXT NOT NULL REFERENCES filings (id),
    at              INTEGER NOT NULL,
    carrier         TEXT NOT NULL,
    tracking_number TEXT NOT NULL
) STRICT;

CREATE TABLE forced (
    filing TEXT NOT NULL REFERENCES filings (id),
    entry  INTEGER NOT NULL,
    used   INTEGER NOT NULL,
    PRIMARY KEY (filing, entry)
) STRICT, WITHOUT ROWID;
