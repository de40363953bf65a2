package org.preferencecenter.client.signin;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The page that the browser shows when the person is done there. It is shown before the sign-in is complete, so its words must
 * be true however it ends.
 *
 * @param language a BCP 47 tag such as {@code de}
 * @param title    plain text
 * @param text     plain text
 */
public record CallbackPage(String language, String title, String text) {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "it", "es", "pt", "ja", "ko", "zh", "ar");

    /** The page in the language of a person, or in English where there is no translation. */
    public static CallbackPage in(Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle("org.preferencecenter.client.signin.page",
                LANGUAGES.contains(locale.getLanguage()) ? Locale.of(locale.getLanguage()) : Locale.ENGLISH);
        return new CallbackPage(words.getLocale().toLanguageTag(), words.getString("page.title"),
                words.getString("page.text"));
    }

    String html() {
        return """
                <!doctype html>
                <html lang="%s" dir="auto">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                </head>
                <body>
                <h1>%s</h1>
                <p>%s</p>
                </body>
                </html>
                """.formatted(escape(language), escape(title), escape(title), escape(text));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
