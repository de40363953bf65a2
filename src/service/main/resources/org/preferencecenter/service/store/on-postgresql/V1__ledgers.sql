-- A grant refers to the words it was given to, which are kept here. So does a denial, unless it answers words that were never
-- published here; then their digest stands in its content alone.
--
-- Keys of everything that belongs to a person begin with issuer and subject, so that the tables can be partitioned by account.

CREATE TABLE catalog (
    version integer NOT NULL PRIMARY KEY
);

CREATE TABLE catalog_file (
    version integer NOT NULL REFERENCES catalog,
    name text NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (version, name)
);

CREATE TABLE notice (
    preference text NOT NULL,
    revision text NOT NULL,
    language text NOT NULL,
    digest text NOT NULL,
    version integer NOT NULL REFERENCES catalog,
    PRIMARY KEY (preference, revision, language),
    UNIQUE (preference, revision, language, digest)
);

CREATE TABLE decision (
    issuer text NOT NULL,
    subject text NOT NULL,
    sequence bigint NOT NULL CHECK (sequence > 0),
    id text NOT NULL,
    preference text NOT NULL,
    answer text NOT NULL,
    revision text NOT NULL,
    language text NOT NULL,
    digest text,
    content text NOT NULL,
    receipt text NOT NULL,
    PRIMARY KEY (issuer, subject, sequence),
    UNIQUE (issuer, subject, id),
    CHECK (answer = 'DENIED' OR (answer = 'GRANTED' AND digest IS NOT NULL)),
    FOREIGN KEY (preference, revision, language, digest) REFERENCES notice (preference, revision, language, digest)
);

CREATE TABLE organization_lock (
    issuer text NOT NULL,
    organization text NOT NULL,
    preference text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (issuer, organization, preference)
);

-- The public halves of the keys that instances of the service sign receipts with. No private key is ever stored here.
CREATE TABLE receipt_key (
    id text NOT NULL PRIMARY KEY,
    jwk text NOT NULL
);

-- Nothing that is kept as a proof can be changed or deleted by the service, whatever is wrong with it.
GRANT SELECT, INSERT ON catalog, catalog_file, notice, decision, receipt_key TO "${service}";
GRANT SELECT, INSERT, UPDATE, DELETE ON organization_lock TO "${service}";
-- So that the service can tell whether the tables are those that it needs.
GRANT SELECT ON flyway_schema_history TO "${service}";
