-- What seals the links in e-mails. Whoever reads a key can make links that say no, and none that says yes.
CREATE TABLE link_key (
    place integer NOT NULL PRIMARY KEY,
    jwk text NOT NULL
);

GRANT SELECT, INSERT ON link_key TO "${service}";
