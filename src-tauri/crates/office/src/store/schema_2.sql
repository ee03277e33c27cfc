ALTER TABLE filings ADD COLUMN purpose TEXT NOT NULL DEFAULT 'record';
ALTER TABLE filings ADD COLUMN came_from TEXT;
ALTER TABLE filings ADD COLUMN reachable_from INTEGER;
ALTER TABLE filings ADD COLUMN resends INTEGER NOT NULL DEFAULT 0;
ALTER TABLE filings ADD COLUMN removal TEXT;

CREATE INDEX uploads_expire ON uploads (expires_at) WHERE gone = 0 AND sha256 IS NULL;

DROP TABLE mailings;
CREATE TABLE mailings (
    filing          TEXT NOT NULL REFERENCES filings (id),
    number          INTEGER NOT NULL,
    carrier         TEXT NOT NULL,
    tracking_number TEXT NOT NULL,
    state           TEXT NOT NULL,
    sent_at         INTEGER NOT NULL,
    signed_for_at   INTEGER,
    judged_at       INTEGER,
    reasons         TEXT NOT NULL,
    PRIMARY KEY (filing, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE revocations (
    filing     TEXT NOT NULL REFERENCES filings (id),
    number     INTEGER NOT NULL,
    state      TEXT NOT NULL,
    from_state TEXT NOT NULL,
    asked_at   INTEGER NOT NULL,
    decided_at INTEGER,
    reason     TEXT NOT NULL,
    PRIMARY KEY (filing, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE service_numbers (
    number TEXT PRIMARY KEY,
    state  TEXT NOT NULL,
    filing TEXT REFERENCES filings (id),
    site   INTEGER,
    since  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
