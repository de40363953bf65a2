package org.preferencecenter.desktop.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.wire.ExportResponse;
import org.preferencecenter.desktop.text.Speech;

/** An export as a page to read: everything in it in words, in one file that needs nothing else and runs nothing. */
public final class ReadableExport {
    private final ExportResponse export;
    private final Speech speech;

    private ReadableExport(ExportResponse export, Speech speech) {
        this.export = export;
        // Wherever it is read, "this computer" would be another.
        this.speech = new Speech(speech.words(), speech.moments(), "");
    }

    /** The page, in the language of the speech. */
    public static String of(ExportResponse export, Speech speech) {
        return new ReadableExport(export, speech).page();
    }

    private String page() {
        ShownTitles titles = ShownTitles.of(export, speech);
        String title = speech.text("document.title");
        Html body = Html.element("main", Html.element("h1", Html.text(title)), about(),
                new StandingSection(export, titles, speech).html(),
                new DecisionSection(export, titles, speech).html(),
                new NoticeSection(export, speech).html(),
                new RequestSection(export, titles, speech).html(),
                keys());
        return "<!DOCTYPE html>\n" + Html.element("html", "lang", speech.words().language(),
                Html.element("head", head(), Html.element("title", Html.text(title)),
                        Html.element("style", new Html(style()))),
                Html.element("body", body)).source() + "\n";
    }

    /** What a browser is told: how the bytes are read, and that nothing is to be fetched and nothing run. */
    private static Html head() {
        return new Html("""
                <meta charset="utf-8"/>\
                <meta name="viewport" content="width=device-width, initial-scale=1"/>\
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>\
                <meta name="referrer" content="no-referrer"/>""");
    }

    private static String style() {
        try (InputStream in = ReadableExport.class.getResourceAsStream("readable-export.css")) {
            if (in == null) {
                throw new IllegalStateException("The style ships beside this class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Html about() {
        ExportResponse.Person person = export.account();
        return Html.all(List.of(
                Html.element("p", Html.text(speech.text("document.about",
                        speech.moments().exact(export.exportedAt())))),
                new Facts(speech).add("document.name", person.name()).add("document.email", person.email())
                        .add("document.subject", person.subject()).add("document.issuer", person.issuer())
                        .add("document.organization", person.organization())
                        .add("document.schema", export.schema()).list(),
                Html.element("p", Html.text(speech.text("document.json")))));
    }

    private Html keys() {
        return section("document.keys", Optional.of(Html.element("pre",
                Html.text(export.receiptKeys().toPrettyString()))), speech);
    }

    /** A section with its heading; one sentence where there is nothing in it. */
    static Html section(String key, Optional<Html> content, Speech speech) {
        return Html.element("section", Html.element("h2", Html.text(speech.text(key))),
                content.orElseGet(() -> Html.element("p", Html.text(speech.text("document.none")))));
    }

    /** The pieces, if there are any. */
    static Optional<Html> some(List<Html> pieces) {
        return pieces.isEmpty() ? Optional.empty() : Optional.of(Html.all(pieces));
    }
}
