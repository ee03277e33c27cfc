-- Login accounts; sites that were added before anything was said about them; answers and pictures taken over from an
-- earlier case.

-- One login account at a provider. It holds one entity; '' while it is not known which.
CREATE TABLE profile (
    id                 TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    label              TEXT NOT NULL,
    provider           TEXT NOT NULL DEFAULT '',
    certificate_number TEXT NOT NULL DEFAULT '',
    created_at         TEXT NOT NULL
) STRICT;

-- A case of an earlier version belongs to no account. This is a link, so "none" is NULL here.
ALTER TABLE cases ADD COLUMN profile_id TEXT REFERENCES profile (id);
CREATE INDEX cases_profile ON cases (profile_id);

-- Fewest sites of the case: one that was added is there before it has an answer.
ALTER TABLE cases ADD COLUMN sites INTEGER NOT NULL DEFAULT 0 CHECK (sites >= 0);

-- Which answers were taken over, from where and when; a row goes as soon as somebody answers anew. The case it came
-- from may be gone since.
CREATE TABLE reused (
    case_id   TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    path      TEXT NOT NULL,
    from_case TEXT NOT NULL,
    at        TEXT NOT NULL,
    PRIMARY KEY (case_id, path)
) STRICT;

-- Cases that use a picture of another case, so that it outlives the case it was brought to.
CREATE TABLE borrowed (
    picture_id TEXT NOT NULL REFERENCES picture (id) ON DELETE CASCADE,
    case_id    TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    PRIMARY KEY (picture_id, case_id)
) STRICT;
CREATE INDEX borrowed_case ON borrowed (case_id);

-- The journal learns two more kinds of change.
CREATE TABLE journal_2 (
    case_id  TEXT    NOT NULL,
    revision INTEGER NOT NULL,
    n        INTEGER NOT NULL CHECK (n >= 0),
    kind     TEXT    NOT NULL CHECK (kind IN ('answer', 'attachment', 'reused', 'sites')),
    path     TEXT    NOT NULL,
    old_json TEXT    NOT NULL DEFAULT '',
    new_json TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (case_id, revision, n),
    FOREIGN KEY (case_id, revision) REFERENCES step (case_id, revision) ON DELETE CASCADE
) STRICT;
INSERT INTO journal_2 (case_id, revision, n, kind, path, old_json, new_json)
    SELECT case_id, revision, n, kind, path, old_json, new_json FROM journal;
DROP TABLE journal;
ALTER TABLE journal_2 RENAME TO journal;
