-- What the ministry's page answered when a code was entered there, as the applicant told it; `code` is that of
-- `sms_page_answers.csv`. Verification codes themselves are never kept.
CREATE TABLE sms_answer (
    id        INTEGER NOT NULL PRIMARY KEY,
    send_id   INTEGER NOT NULL REFERENCES send (id) ON DELETE CASCADE,
    principal TEXT    NOT NULL,
    code      TEXT    NOT NULL,
    at        TEXT    NOT NULL
) STRICT;
CREATE INDEX sms_answer_send ON sms_answer (send_id);
