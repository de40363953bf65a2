-- What people ask for, what happened to it, and what is left of an account that was erased. Times are in milliseconds since 1970.
-- When a request was recorded is said by the clock of the server, so that neither a wrong clock of the service nor whoever speaks in
-- its name erases early: the service may not write that column.

CREATE TABLE person_request (
    issuer text NOT NULL,
    subject text NOT NULL,
    sequence bigint NOT NULL CHECK (sequence > 0),
    id text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('EXPORT', 'ERASURE')),
    received_at bigint NOT NULL,
    due_at bigint NOT NULL,
    carry_out_at bigint,
    proof_until bigint,
    recorded_at bigint NOT NULL DEFAULT (extract(epoch FROM clock_timestamp()) * 1000)::bigint,
    PRIMARY KEY (issuer, subject, sequence),
    UNIQUE (issuer, subject, id),
    CHECK ((kind = 'ERASURE') = (carry_out_at IS NOT NULL)),
    CHECK ((kind = 'ERASURE') = (proof_until IS NOT NULL)),
    CHECK (carry_out_at >= received_at + 86400000 AND carry_out_at < due_at)
);

CREATE INDEX person_request_to_carry_out ON person_request (carry_out_at) WHERE kind = 'ERASURE';

CREATE TABLE person_request_event (
    issuer text NOT NULL,
    subject text NOT NULL,
    request text NOT NULL,
    step bigint NOT NULL CHECK (step > 0),
    event text NOT NULL,
    happened_at bigint NOT NULL,
    PRIMARY KEY (issuer, subject, request, step),
    FOREIGN KEY (issuer, subject, request) REFERENCES person_request (issuer, subject, id)
);

-- Erasures whose time has come, and that were not taken back.
CREATE VIEW due_erasure AS
SELECT issuer, subject, id AS request, carry_out_at FROM person_request AS wanted
WHERE kind = 'ERASURE'
    AND recorded_at + (carry_out_at - received_at) <= (extract(epoch FROM clock_timestamp()) * 1000)::bigint
    AND NOT EXISTS (SELECT FROM person_request_event AS step WHERE step.issuer = wanted.issuer
        AND step.subject = wanted.subject AND step.request = wanted.id AND step.event = 'CANCELLED');

-- The account is named by a keyed hash here. The key is in proof_key.
CREATE TABLE erasure (
    account text NOT NULL,
    request text NOT NULL,
    received_at bigint NOT NULL,
    carried_out_at bigint NOT NULL,
    proof_until bigint NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (account, request)
);

CREATE INDEX erasure_to_forget ON erasure (proof_until);

CREATE TABLE erasure_proof (
    account text NOT NULL,
    request text NOT NULL,
    place bigint NOT NULL CHECK (place > 0),
    preference text NOT NULL,
    answer text NOT NULL,
    revision text NOT NULL,
    language text NOT NULL,
    digest text NOT NULL,
    received_at bigint NOT NULL,
    signature_digest text NOT NULL,
    PRIMARY KEY (account, request, place),
    FOREIGN KEY (account, request) REFERENCES erasure (account, request)
);

CREATE TABLE proof_key (
    place integer NOT NULL PRIMARY KEY,
    jwk text NOT NULL
);

GRANT SELECT ON person_request, due_erasure TO "${service}";
GRANT INSERT (issuer, subject, sequence, id, kind, received_at, due_at, carry_out_at, proof_until) ON person_request
    TO "${service}";
GRANT SELECT, INSERT ON person_request_event, erasure, erasure_proof, proof_key TO "${service}";

-- A ledger has no gaps, also when it is erased while somebody appends to it: who appends holds on to the decision before, so an erasure
-- waits for them, and then they for it. Who comes too late is to read anew, which 40001 says.
CREATE FUNCTION decision_follows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = "${flyway:defaultSchema}", pg_temp AS $$
BEGIN
    PERFORM FROM decision
    WHERE issuer = NEW.issuer AND subject = NEW.subject AND sequence = NEW.sequence - 1 FOR KEY SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Sequences have no gaps' USING ERRCODE = '40001';
    END IF;
    RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION decision_follows() FROM PUBLIC;

CREATE TRIGGER decision_follows AFTER INSERT ON decision FOR EACH ROW WHEN (NEW.sequence > 1)
    EXECUTE FUNCTION decision_follows();

-- The only way to delete a decision: all of an account, because its person asked for it, the time to take that back is over, and each
-- decision has left its proof.
CREATE FUNCTION carry_out_erasure(of_issuer text, of_subject text, of_request text, of_account text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = "${flyway:defaultSchema}", pg_temp AS $$
DECLARE
    wanted person_request;
    last_place bigint;
BEGIN
    -- What a statement sees must be newer than the lock that it waited for.
    IF current_setting('transaction_isolation') = 'repeatable read' THEN
        RAISE EXCEPTION 'An erasure is not carried out at REPEATABLE READ' USING ERRCODE = '25001';
    END IF;
    -- Waits for a cancellation that is under way, and keeps the next one waiting.
    SELECT * INTO wanted FROM person_request
    WHERE issuer = of_issuer AND subject = of_subject AND id = of_request FOR UPDATE;
    PERFORM FROM due_erasure WHERE issuer = of_issuer AND subject = of_subject AND request = of_request;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'The account has no such erasure that is due' USING ERRCODE = '42501';
    END IF;
    -- From here on nobody appends.
    LOOP
        SELECT sequence INTO last_place FROM decision WHERE issuer = of_issuer AND subject = of_subject
        ORDER BY sequence DESC LIMIT 1 FOR UPDATE;
        EXIT WHEN NOT FOUND;
        PERFORM FROM decision WHERE issuer = of_issuer AND subject = of_subject AND sequence > last_place;
        EXIT WHEN NOT FOUND;
    END LOOP;
    PERFORM FROM erasure WHERE account = of_account AND request = of_request AND proof_until = wanted.proof_until;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'The erasure leaves no proof' USING ERRCODE = '42501';
    END IF;
    PERFORM FROM decision AS held WHERE issuer = of_issuer AND subject = of_subject
        AND NOT EXISTS (SELECT FROM erasure_proof AS proof WHERE proof.account = of_account
            AND proof.request = of_request AND proof.place = held.sequence
            AND proof.signature_digest = encode(sha256(convert_to(split_part(held.receipt, '.', 3), 'UTF8')), 'hex'));
    IF FOUND THEN
        RAISE EXCEPTION 'A decision has left no proof; read anew' USING ERRCODE = '40001';
    END IF;
    DELETE FROM confirmation WHERE issuer = of_issuer AND subject = of_subject;
    DELETE FROM decision WHERE issuer = of_issuer AND subject = of_subject;
    DELETE FROM person_request_event WHERE issuer = of_issuer AND subject = of_subject;
    DELETE FROM person_request WHERE issuer = of_issuer AND subject = of_subject;
END $$;

-- Proofs whose time is over, by the clock of the server.
CREATE FUNCTION forget_proofs() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = "${flyway:defaultSchema}", pg_temp AS $$
DECLARE
    moment bigint := (extract(epoch FROM clock_timestamp()) * 1000)::bigint;
    forgotten bigint;
BEGIN
    DELETE FROM erasure_proof AS proof USING erasure AS done
    WHERE done.account = proof.account AND done.request = proof.request AND done.proof_until <= moment;
    DELETE FROM erasure WHERE proof_until <= moment;
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    RETURN forgotten;
END $$;

REVOKE ALL ON FUNCTION carry_out_erasure(text, text, text, text), forget_proofs() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION carry_out_erasure(text, text, text, text), forget_proofs() TO "${service}";
