-- The first book: cases with their answers, the journal of every change, pictures, prints, and what filing needs.
-- Instants are RFC 3339 text in UTC; '' stands for "none" in text columns and -1 in `site`.

CREATE TABLE cases (
    id                TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    filing_type       TEXT    NOT NULL,
    road              TEXT    NOT NULL CHECK (road IN ('paper', 'app')),
    province          TEXT    NOT NULL,
    catalogue_version TEXT    NOT NULL,
    created_at        TEXT    NOT NULL,
    updated_at        TEXT    NOT NULL,
    revision          INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0)
) STRICT;

-- The answers as they stand now; the journal can rebuild every earlier state.
CREATE TABLE answer (
    case_id    TEXT    NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    path       TEXT    NOT NULL,
    site       INTEGER NOT NULL DEFAULT -1,
    value_json TEXT    NOT NULL,
    PRIMARY KEY (case_id, path)
) STRICT;

-- One row for each saved step. Undo and redo are steps of their own, with the step they turned in `subject`.
-- `standing` is the only thing that ever changes: live, undone, or dropped (undone, then overtaken by a new change).
CREATE TABLE step (
    case_id  TEXT    NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL CHECK (revision > 0),
    at       TEXT    NOT NULL,
    kind     TEXT    NOT NULL CHECK (kind IN ('change', 'undo', 'redo')),
    subject  INTEGER NOT NULL DEFAULT 0,
    standing TEXT    NOT NULL DEFAULT '' CHECK (standing IN ('', 'live', 'undone', 'dropped')),
    PRIMARY KEY (case_id, revision)
) STRICT;
CREATE INDEX step_standing ON step (case_id, standing, revision);

-- What a step changed, in order. `old_json` and `new_json` are '' for "absent". Rows are only ever added.
CREATE TABLE journal (
    case_id  TEXT    NOT NULL,
    revision INTEGER NOT NULL,
    n        INTEGER NOT NULL CHECK (n >= 0),
    kind     TEXT    NOT NULL CHECK (kind IN ('answer', 'attachment')),
    path     TEXT    NOT NULL,
    old_json TEXT    NOT NULL DEFAULT '',
    new_json TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (case_id, revision, n),
    FOREIGN KEY (case_id, revision) REFERENCES step (case_id, revision) ON DELETE CASCADE
) STRICT;

CREATE TABLE picture (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    case_id    TEXT    NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    kind       TEXT    NOT NULL CHECK (kind IN ('original', 'prepared')),
    mime       TEXT    NOT NULL,
    width      INTEGER NOT NULL CHECK (width >= 0),
    height     INTEGER NOT NULL CHECK (height >= 0),
    bytes      INTEGER NOT NULL CHECK (bytes >= 0),
    sha256     TEXT    NOT NULL CHECK (length(sha256) = 64),
    created_at TEXT    NOT NULL
) STRICT;
CREATE INDEX picture_case ON picture (case_id);

CREATE TABLE chunk (
    picture_id TEXT    NOT NULL REFERENCES picture (id) ON DELETE CASCADE,
    n          INTEGER NOT NULL CHECK (n >= 0),
    data       BLOB    NOT NULL,
    UNIQUE (picture_id, n)
) STRICT;

-- The pictures that stand in slots now. A row that was taken away lives on in the journal, its pictures in `picture`.
CREATE TABLE attachment (
    id          TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    case_id     TEXT    NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    path        TEXT    NOT NULL,
    position    INTEGER NOT NULL CHECK (position >= 0),
    picture_id  TEXT    NOT NULL REFERENCES picture (id),
    original_id TEXT    NOT NULL DEFAULT '',
    notes_json  TEXT    NOT NULL DEFAULT 'null',
    UNIQUE (case_id, path, position)
) STRICT;
CREATE INDEX attachment_picture ON attachment (picture_id);

CREATE TABLE print (
    id            INTEGER NOT NULL PRIMARY KEY,
    case_id       TEXT    NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    paper         TEXT    NOT NULL,
    site          INTEGER NOT NULL DEFAULT -1,
    code          TEXT    NOT NULL,
    revision      INTEGER NOT NULL,
    at            TEXT    NOT NULL,
    snapshot_json TEXT    NOT NULL
) STRICT;
CREATE INDEX print_case ON print (case_id);
CREATE INDEX print_code ON print (code);

-- One filing handed to one office through one channel. Keys are written before anything is sent with them.
CREATE TABLE send (
    id             INTEGER NOT NULL PRIMARY KEY,
    case_id        TEXT    NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    channel        TEXT    NOT NULL CHECK (channel IN ('portal', 'http', 'practice')),
    office_url     TEXT    NOT NULL DEFAULT '',
    stage          TEXT    NOT NULL DEFAULT 'open'
                           CHECK (stage IN ('open', 'upload', 'submit', 'follow', 'done', 'stopped')),
    round          INTEGER NOT NULL DEFAULT 1 CHECK (round > 0),
    filing_key     TEXT    NOT NULL,
    submission_key TEXT    NOT NULL,
    filing_id      TEXT    NOT NULL DEFAULT '',
    packet_json    TEXT    NOT NULL,
    status_json    TEXT    NOT NULL DEFAULT '',
    etag           TEXT    NOT NULL DEFAULT '',
    attempts       INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_at        TEXT    NOT NULL DEFAULT '',
    last_error     TEXT    NOT NULL DEFAULT '',
    created_at     TEXT    NOT NULL,
    updated_at     TEXT    NOT NULL
) STRICT;
CREATE INDEX send_case ON send (case_id);
CREATE UNIQUE INDEX send_filing_key ON send (filing_key);

CREATE TABLE upload (
    send_id    INTEGER NOT NULL REFERENCES send (id) ON DELETE CASCADE,
    slot       TEXT    NOT NULL,
    position   INTEGER NOT NULL CHECK (position >= 0),
    picture_id TEXT    NOT NULL,
    sha256     TEXT    NOT NULL CHECK (length(sha256) = 64),
    bytes      INTEGER NOT NULL CHECK (bytes >= 0),
    location   TEXT    NOT NULL DEFAULT '',
    sent       INTEGER NOT NULL DEFAULT 0 CHECK (sent >= 0 AND sent <= bytes),
    attempts   INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    done       INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
    PRIMARY KEY (send_id, slot, position)
) STRICT;

CREATE TABLE event (
    send_id       INTEGER NOT NULL REFERENCES send (id) ON DELETE CASCADE,
    seq           INTEGER NOT NULL CHECK (seq > 0),
    at            TEXT    NOT NULL,
    from_state    TEXT    NOT NULL DEFAULT '',
    to_state      TEXT    NOT NULL,
    actor         TEXT    NOT NULL,
    findings_json TEXT    NOT NULL DEFAULT '[]',
    source        TEXT    NOT NULL CHECK (source IN ('office', 'user', 'text')),
    PRIMARY KEY (send_id, seq)
) STRICT;
