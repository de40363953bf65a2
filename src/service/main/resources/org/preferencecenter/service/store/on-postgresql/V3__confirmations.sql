-- Which answers of a person an e-mail asks them to confirm. It holds no address: the person's own access token brings it. Times are
-- in milliseconds since 1970.
CREATE TABLE confirmation (
    issuer text NOT NULL,
    subject text NOT NULL,
    decision text NOT NULL,
    taken_at bigint,
    done_at bigint,
    PRIMARY KEY (issuer, subject, decision),
    FOREIGN KEY (issuer, subject, decision) REFERENCES decision (issuer, subject, id)
);

GRANT SELECT, INSERT, UPDATE ON confirmation TO "${service}";
