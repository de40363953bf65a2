package org.preferencecenter.core.catalog;

import java.util.regex.Pattern;

/** The form of BCP 47 tags that catalogs and decisions name a language by, such as {@code de} or {@code de-CH}. */
public final class LanguageTag {
    private static final Pattern FORM = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

    private LanguageTag() {}

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }
}
