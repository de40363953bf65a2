-- Every change of what an organization locks. A preference is locked if the last change of it gave a reason.
--
-- Keys begin with issuer and organization, so that the table can be partitioned by organization.

CREATE TABLE organization_lock_change (
    issuer text NOT NULL,
    organization text NOT NULL,
    sequence bigint NOT NULL CHECK (sequence > 0),
    preference text NOT NULL,
    reason text,
    administrator text,
    changed_at text NOT NULL,
    PRIMARY KEY (issuer, organization, sequence)
);

CREATE INDEX organization_lock_change_of_preference
    ON organization_lock_change (issuer, organization, preference, sequence);

-- Of a lock that was there before its changes were written down, nobody knows any more who made it, and when.
INSERT INTO organization_lock_change (issuer, organization, sequence, preference, reason, changed_at)
SELECT issuer, organization, row_number() OVER (PARTITION BY issuer, organization ORDER BY preference), preference, reason,
    to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
FROM organization_lock;

DROP TABLE organization_lock;

GRANT SELECT, INSERT ON organization_lock_change TO "${service}";
