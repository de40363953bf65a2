-- One account on this computer. Facts are kept and never changed: decisions, receipts, rejections and the words that were
-- shown. What is unsent follows from them, so there is no outbox row that could be lost. A checksum tells whether a row is still
-- what was written: one bit can make another answer of an answer.
CREATE TABLE decision (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    made_here INTEGER NOT NULL CHECK (made_here IN (0, 1)),
    checksum TEXT NOT NULL
) STRICT;
---
CREATE TABLE receipt (
    decision TEXT PRIMARY KEY REFERENCES decision (id),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    body TEXT NOT NULL,
    checksum TEXT NOT NULL
) STRICT;
---
CREATE TABLE rejection (
    decision TEXT PRIMARY KEY REFERENCES decision (id),
    problem TEXT NOT NULL,
    checksum TEXT NOT NULL
) STRICT;
---
-- What the account holds under an id that was used here for something else. It takes the place of what was decided here.
CREATE TABLE namesake (
    decision TEXT PRIMARY KEY REFERENCES decision (id),
    body TEXT NOT NULL,
    checksum TEXT NOT NULL
) STRICT;
---
CREATE TABLE notice (
    digest TEXT PRIMARY KEY,
    body TEXT NOT NULL
) STRICT;
---
CREATE TABLE deferral (
    preference TEXT NOT NULL,
    major INTEGER NOT NULL,
    deferred_at INTEGER NOT NULL,
    PRIMARY KEY (preference, major)
) STRICT;
---
-- One row. Without it the person was signed out of this file, and nothing more is written to it. in_doubt: something of it may
-- have been lost, so no grant counts until the account was heard. set_aside: when a damaged file was set aside of which the
-- person was not told yet. writes: how often was written, so that a file that lost some of it can be told. marked: whether a mark
-- of it was handed out.
CREATE TABLE account (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    pseudonym TEXT NOT NULL,
    cursor INTEGER NOT NULL DEFAULT 0,
    heard_at INTEGER,
    profile TEXT,
    catalog TEXT,
    catalog_tag TEXT,
    receipt_keys TEXT,
    in_doubt INTEGER NOT NULL DEFAULT 0 CHECK (in_doubt IN (0, 1)),
    set_aside INTEGER,
    writes INTEGER NOT NULL DEFAULT 0,
    marked INTEGER NOT NULL DEFAULT 0 CHECK (marked IN (0, 1)),
    checksum TEXT NOT NULL DEFAULT ''
) STRICT;
---
-- A name that nobody can guess for each of the last moments of this file. Whoever was handed one can tell whether a file has
-- been through that moment.
CREATE TABLE mark (
    writes INTEGER PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;
---
CREATE VIEW ledger AS
SELECT position, coalesce(namesake.body, decision.body) AS body
FROM decision
    LEFT JOIN namesake ON namesake.decision = decision.id;
---
CREATE VIEW outbox AS
SELECT position, id, body
FROM decision
WHERE made_here = 1
    AND NOT EXISTS (SELECT 1 FROM receipt WHERE receipt.decision = decision.id)
    AND NOT EXISTS (SELECT 1 FROM rejection WHERE rejection.decision = decision.id);
---
CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
---
CREATE TRIGGER decision_is_never_deleted BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;
---
CREATE TRIGGER receipt_is_never_changed BEFORE UPDATE ON receipt
BEGIN SELECT RAISE(ABORT, 'a receipt is never changed'); END;
---
CREATE TRIGGER receipt_is_never_deleted BEFORE DELETE ON receipt
BEGIN SELECT RAISE(ABORT, 'a receipt is never deleted'); END;
---
CREATE TRIGGER rejection_is_never_changed BEFORE UPDATE ON rejection
BEGIN SELECT RAISE(ABORT, 'a rejection is never changed'); END;
---
CREATE TRIGGER rejection_is_never_deleted BEFORE DELETE ON rejection
BEGIN SELECT RAISE(ABORT, 'a rejection is never deleted'); END;
---
CREATE TRIGGER namesake_is_never_changed BEFORE UPDATE ON namesake
BEGIN SELECT RAISE(ABORT, 'a namesake is never changed'); END;
---
CREATE TRIGGER namesake_is_never_deleted BEFORE DELETE ON namesake
BEGIN SELECT RAISE(ABORT, 'a namesake is never deleted'); END;
---
CREATE TRIGGER notice_is_never_changed BEFORE UPDATE ON notice
BEGIN SELECT RAISE(ABORT, 'a notice is never changed'); END;
---
CREATE TRIGGER notice_is_never_deleted BEFORE DELETE ON notice
BEGIN SELECT RAISE(ABORT, 'a notice is never deleted'); END;
