-- Filing systems that speak the contract, with the tokens they gave out; every round of a filing as it was handed in;
-- which reminders were given.

-- `plain`: its owner accepted that what is sent to it is not encrypted. `practice`: it said that nothing there is real.
CREATE TABLE office (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name       TEXT    NOT NULL CHECK (name <> ''),
    address    TEXT    NOT NULL UNIQUE,
    token      TEXT    NOT NULL CHECK (token <> ''),
    plain      INTEGER NOT NULL DEFAULT 0 CHECK (plain IN (0, 1)),
    practice   INTEGER NOT NULL DEFAULT 0 CHECK (practice IN (0, 1)),
    created_at TEXT    NOT NULL
) STRICT;

-- The rounds of a transmission that are over; the present one stands in `send`. `last_seq` is the last event of a round.
CREATE TABLE round (
    send_id     INTEGER NOT NULL REFERENCES send (id) ON DELETE CASCADE,
    round       INTEGER NOT NULL CHECK (round > 0),
    packet_json TEXT    NOT NULL,
    last_seq    INTEGER NOT NULL CHECK (last_seq >= 0),
    PRIMARY KEY (send_id, round)
) STRICT;

-- A reminder is given once, also when the app was closed in between.
CREATE TABLE reminded (
    send_id  INTEGER NOT NULL REFERENCES send (id) ON DELETE CASCADE,
    reminder TEXT    NOT NULL,
    at       TEXT    NOT NULL,
    PRIMARY KEY (send_id, reminder)
) STRICT;
