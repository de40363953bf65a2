package org.preferencecenter.core.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.preferencecenter.core.json.CanonicalJson;
import org.preferencecenter.core.json.Sha256;

/**
 * Whose ledger it is. Subjects are unique only within their issuer (OpenID Connect Core §2), so both name an account.
 *
 * @param issuer  the identity provider, as it writes itself
 * @param subject the person, as the issuer names them; never an e-mail address chosen by us
 */
public record AccountKey(String issuer, String subject) {
    /** @throws IllegalArgumentException if either is empty */
    public AccountKey {
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("An account has an issuer and a subject");
        }
    }

    /** A name for files and logs that does not tell who it is. */
    public String pseudonym() {
        // As a JSON array, so that no other issuer and subject come to the same text.
        String both = CanonicalJson.write(List.of(issuer, subject));
        return Sha256.hex(both.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    /** Without the person: a key may end up in a log. */
    @Override
    public String toString() {
        return "account " + pseudonym();
    }
}
