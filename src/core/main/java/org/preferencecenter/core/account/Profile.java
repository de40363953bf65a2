package org.preferencecenter.core.account;

import java.util.Optional;
import org.preferencecenter.core.text.PlainText;

/** What the account service knows of the person, for showing who is signed in. */
public record Profile(String subject, Optional<String> email, Optional<String> name, Optional<String> organization) {
    /** RFC 5321 §4.5.3.1 allows an address no more: 64 before the at sign and 255 after it. */
    private static final int LONGEST_EMAIL = 320;
    /** Longer than any name fits beside the rest of a window. */
    private static final int LONGEST_NAME = 200;

    /** Keeps what can be shown of the words. */
    public Profile {
        email = email.map(text -> PlainText.of(text, LONGEST_EMAIL));
        name = name.map(text -> PlainText.of(text, LONGEST_NAME));
        organization = organization.map(text -> PlainText.of(text, LONGEST_NAME));
    }

    /** The name to greet with: e-mail address, else name, else nothing. */
    public Optional<String> label() {
        return email.or(() -> name);
    }
}
