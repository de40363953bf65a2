package org.preferencecenter.sandbox;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the sandbox in the person's language. */
final class Words {
    private final ResourceBundle bundle;

    Words(Locale locale) {
        Locale spoken = "de".equals(locale.getLanguage()) ? locale : Locale.ENGLISH;
        this.bundle = ResourceBundle.getBundle("org.preferencecenter.sandbox.words", spoken);
    }

    String of(String key, Object... values) {
        return values.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
    }
}
