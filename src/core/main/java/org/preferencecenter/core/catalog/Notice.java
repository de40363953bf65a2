package org.preferencecenter.core.catalog;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.preferencecenter.core.json.CanonicalJson;
import org.preferencecenter.core.json.Sha256;

/**
 * The exact words a preference is asked with, in one language.
 *
 * @param language a BCP 47 tag such as {@code de}
 * @param digest   see {@link #digest}; two notices with the same digest say the same thing
 */
public record Notice(PreferenceId preference, Revision revision, String language, NoticeWords words, String digest) {

    /** A notice with the digest that belongs to it. */
    public static Notice of(PreferenceId preference, Revision revision, String language, NoticeWords words) {
        return new Notice(preference, revision, language, words, digest(preference, revision, language, words));
    }

    /** Whether the words are the ones the digest stands for. */
    public boolean isGenuine() {
        return digest.equals(digest(preference, revision, language, words));
    }

    /** SHA-256 over the RFC 8785 form of preference, revision, language and words, in lower-case hexadecimal. */
    private static String digest(PreferenceId preference, Revision revision, String language, NoticeWords words) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("preference", preference.value());
        content.put("revision", revision.toString());
        content.put("language", language);
        content.put("words", words);
        return Sha256.hex(CanonicalJson.write(content).getBytes(StandardCharsets.UTF_8));
    }
}
