-- What the applicant told of a step besides that it happened, and what is kept of it as proof. Everything here belongs
-- to an event and goes with it, when that was recorded by mistake and is taken back, and with its case.

-- What a portal itself said about how long a step takes. The last word counts. `day` is '' where work days were said,
-- else the two counts are 0.
CREATE TABLE estimate (
    send_id      INTEGER NOT NULL,
    seq          INTEGER NOT NULL,
    least        INTEGER NOT NULL DEFAULT 0 CHECK (least >= 0),
    most         INTEGER NOT NULL DEFAULT 0 CHECK (most >= least),
    day          TEXT    NOT NULL DEFAULT '',
    counted_from TEXT    NOT NULL,
    told_at      TEXT    NOT NULL,
    PRIMARY KEY (send_id, seq),
    FOREIGN KEY (send_id, seq) REFERENCES event (send_id, seq) ON DELETE CASCADE
) STRICT;

-- Parcels, oldest first. A parcel is told of before its event is there: it belongs to the first mailing after the event
-- `after_seq`; of two that belong to the same one the later counts. '' stands for what was not told.
CREATE TABLE parcel (
    id              INTEGER NOT NULL PRIMARY KEY,
    send_id         INTEGER NOT NULL REFERENCES send (id) ON DELETE CASCADE,
    after_seq       INTEGER NOT NULL CHECK (after_seq >= 0),
    carrier         TEXT    NOT NULL DEFAULT '',
    tracking_number TEXT    NOT NULL DEFAULT '',
    signed_on       TEXT    NOT NULL DEFAULT '',
    signed_by       TEXT    NOT NULL DEFAULT '',
    told_at         TEXT    NOT NULL
) STRICT;
CREATE INDEX parcel_send ON parcel (send_id);

-- A pasted text, or a picture as it was brought; the bytes of a picture stand in chunks, readable as a stream.
CREATE TABLE proof (
    id      TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    send_id INTEGER NOT NULL,
    seq     INTEGER NOT NULL,
    kind    TEXT    NOT NULL CHECK (kind IN ('text', 'picture')),
    at      TEXT    NOT NULL,
    text    TEXT    NOT NULL DEFAULT '',
    mime    TEXT    NOT NULL DEFAULT '',
    bytes   INTEGER NOT NULL DEFAULT 0 CHECK (bytes >= 0),
    sha256  TEXT    NOT NULL DEFAULT '',
    FOREIGN KEY (send_id, seq) REFERENCES event (send_id, seq) ON DELETE CASCADE
) STRICT;
CREATE INDEX proof_event ON proof (send_id, seq);

CREATE TABLE proof_chunk (
    proof_id TEXT    NOT NULL REFERENCES proof (id) ON DELETE CASCADE,
    n        INTEGER NOT NULL CHECK (n >= 0),
    data     BLOB    NOT NULL,
    PRIMARY KEY (proof_id, n)
) STRICT;
