package org.preferencecenter.core.ledger;

import java.util.regex.Pattern;
import org.preferencecenter.core.catalog.LanguageTag;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.catalog.Revision;

/**
 * The words a decision answered.
 *
 * @param digest   SHA-256 of the notice, in lower-case hexadecimal
 * @param language BCP 47 tag of the language they were shown in
 */
public record NoticeReference(Revision revision, String digest, String language) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if digest or language are not of their form */
    public NoticeReference {
        if (!DIGEST.matcher(digest).matches() || !LanguageTag.isWellFormed(language)) {
            throw new IllegalArgumentException("A notice is named by a SHA-256 digest and a language tag");
        }
    }

    public static NoticeReference to(Notice notice) {
        return new NoticeReference(notice.revision(), notice.digest(), notice.language());
    }
}
