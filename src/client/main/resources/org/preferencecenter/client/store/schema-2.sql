-- The account turned out to have another ledger than the one that was known here, as after a restore of its service: a row each
-- time. Ledgers are numbered by these rows, and the one from before the first is 0. What the account said in that one stays where
-- it is, in receipt, rejection and namesake: it did say so, and proves that the account once held a decision.
CREATE TABLE restart (
    ledger INTEGER PRIMARY KEY CHECK (ledger > 0),
    found_at TEXT NOT NULL,
    checksum TEXT NOT NULL
) STRICT;
---
-- What the account said in later ledgers.
CREATE TABLE word (
    decision TEXT NOT NULL REFERENCES decision (id),
    kind TEXT NOT NULL CHECK (kind IN ('RECEIPT', 'REJECTION', 'NAMESAKE')),
    ledger INTEGER NOT NULL REFERENCES restart (ledger),
    sequence INTEGER NOT NULL CHECK ((sequence > 0) = (kind = 'RECEIPT')),
    body TEXT NOT NULL,
    checksum TEXT NOT NULL,
    PRIMARY KEY (decision, kind, ledger)
) STRICT;
---
CREATE INDEX receipt_by_place ON receipt (sequence);
---
CREATE INDEX word_by_place ON word (ledger, sequence);
---
CREATE TRIGGER restart_is_never_changed BEFORE UPDATE ON restart
BEGIN SELECT RAISE(ABORT, 'a restart is never changed'); END;
---
CREATE TRIGGER restart_is_never_deleted BEFORE DELETE ON restart
BEGIN SELECT RAISE(ABORT, 'a restart is never deleted'); END;
---
CREATE TRIGGER word_is_never_changed BEFORE UPDATE ON word
BEGIN SELECT RAISE(ABORT, 'a word is never changed'); END;
---
CREATE TRIGGER word_is_never_deleted BEFORE DELETE ON word
BEGIN SELECT RAISE(ABORT, 'a word is never deleted'); END;
---
CREATE VIEW present AS
SELECT coalesce(max(ledger), 0) AS ledger FROM restart;
---
CREATE VIEW refused AS
SELECT 0 AS ledger, decision, problem FROM rejection
UNION ALL
SELECT ledger, decision, body FROM word WHERE kind = 'REJECTION';
---
-- Of a receipt and a rejection in one ledger, the receipt came last.
CREATE VIEW last_word AS
SELECT decision, ledger, is_receipt, max(2 * ledger + is_receipt) AS rank
FROM (SELECT decision, 0 AS ledger, 1 AS is_receipt FROM receipt
    UNION ALL
    SELECT decision, 0, 0 FROM rejection
    UNION ALL
    SELECT decision, ledger, kind = 'RECEIPT' FROM word WHERE kind <> 'NAMESAKE')
GROUP BY decision;
---
DROP VIEW ledger;
---
CREATE VIEW ledger AS
SELECT position, id, coalesce(
    (SELECT word.body FROM word WHERE word.decision = decision.id AND word.kind = 'NAMESAKE'
        ORDER BY word.ledger DESC LIMIT 1),
    namesake.body, decision.body) AS body
FROM decision
    LEFT JOIN namesake ON namesake.decision = decision.id;
---
DROP VIEW outbox;
---
-- What the present ledger lacks, as far as the account said. Of an earlier one it is also what was decided elsewhere: what is here
-- may be the only copy.
CREATE VIEW outbox AS
SELECT ledger.position, ledger.id, ledger.body
FROM ledger
    JOIN decision ON decision.position = ledger.position
    JOIN present
    LEFT JOIN last_word ON last_word.decision = ledger.id
WHERE CASE
    WHEN last_word.decision IS NULL THEN decision.made_here = 1 OR present.ledger > 0
    ELSE last_word.is_receipt AND last_word.ledger < present.ledger
    END;
