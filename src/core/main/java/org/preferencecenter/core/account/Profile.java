package org.preferencecenter.core.account;

import java.util.Optional;

/** What the account service knows of the person, for showing who is signed in. */
public record Profile(String subject, Optional<String> email, Optional<String> name, Optional<String> organization) {
    /** The name to greet with: e-mail address, else name, else nothing. */
    public Optional<String> label() {
        return email.or(() -> name);
    }
}
