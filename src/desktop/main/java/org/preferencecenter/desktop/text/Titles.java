package org.preferencecenter.desktop.text;

import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.NoticeWords;
import org.preferencecenter.core.catalog.PreferenceId;

/** Names preferences. */
public final class Titles {
    private Titles() {}

    /** A newer program may decide on what this catalog does not hold; its id is then the best name there is. */
    public static String of(PreferenceId preference, Catalog catalog, Speech speech) {
        NoticeWords words = catalog.wording(speech.words().language()).preferences().get(preference.value());
        return words == null ? preference.value() : words.title();
    }
}
