package org.preferencecenter.service.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Links;
import org.preferencecenter.core.catalog.NoticeWords;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.catalog.Wording;

/** Writes the pages that a person comes to from an e-mail. */
public final class Pages {
    private final String style = style();

    /**
     * What a browser may do on them (CSP 3): send their forms back, and nothing else; no script, no picture, no frame around them.
     */
    public String policy() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(digest)
                    + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** The language for a reader; see {@link Languages#choose}. */
    public String language(Catalog catalog, Optional<String> chosen, Optional<String> accepts) {
        return Languages.choose(Languages.of(catalog), chosen, accepts);
    }

    /**
     * Offers to say no: to what the e-mail was about first, and to everything else one by one.
     *
     * @param about    what the e-mail was about; perhaps nothing that is still asked
     * @param recorded what a no was recorded to just now
     */
    public String unsubscribe(Catalog catalog, String language, PreferenceId about, Optional<PreferenceId> recorded) {
        PageWords words = new PageWords(language);
        Wording wording = catalog.wording(language);
        Optional<String> name = name(wording, about);
        boolean done = recorded.filter(about::equals).isPresent();
        String title = name.map(each -> words.text("unsubscribe.title", each))
                .orElseGet(() -> words.text("unsubscribe.title.unknown"));
        List<String> lead = done
                ? List.of()
                : Stream.concat(Optional.ofNullable(wording.preferences().get(about.value())).map(NoticeWords::brief)
                        .stream(), Stream.of(words.text("unsubscribe.lead"))).toList();
        List<Page.Button> buttons = done
                ? List.of()
                : List.of(new Page.Button(about.value(), words.text("unsubscribe.button")));
        List<Page.Section> others = List.of(others(catalog, wording, words, about));
        return new Page(language, catalog.vendor(), style, title,
                recorded.map(id -> news(words, wording, id, done)).stream().toList(), lead, buttons, others,
                List.of(wording.information().serviceMessages()), words.text("links.name"), links(catalog, words))
                .html();
    }

    /** For a link that is none of this service's. */
    public String broken(Catalog catalog, String language) {
        PageWords words = new PageWords(language);
        return plain(catalog, words, "broken.title", List.of(words.text("broken.lead"),
                words.text("broken.otherwise", catalog.controller().email())));
    }

    /** For an answer that could not be recorded. */
    public String unavailable(Catalog catalog, String language) {
        PageWords words = new PageWords(language);
        return plain(catalog, words, "failed.title", List.of(words.text("failed.unavailable")));
    }

    private String plain(Catalog catalog, PageWords words, String title, List<String> paragraphs) {
        return new Page(words.language(), catalog.vendor(), style, words.text(title), List.of(), paragraphs, List.of(),
                List.of(), List.of(), words.text("links.name"), links(catalog, words)).html();
    }

    private static Page.Section others(Catalog catalog, Wording wording, PageWords words, PreferenceId about) {
        List<Page.Choice> choices = catalog.sections().stream()
                .flatMap(section -> catalog.preferencesOf(section).stream()).map(Preference::id)
                .filter(id -> !id.equals(about))
                .flatMap(id -> Optional.ofNullable(wording.preferences().get(id.value())).stream()
                        .map(notice -> new Page.Choice(notice.title(), notice.brief(),
                                new Page.Button(id.value(), words.text("others.button")))))
                .toList();
        return new Page.Section("others", words.text("others.heading"), List.of(words.text("others.intro")), choices);
    }

    private static String news(PageWords words, Wording wording, PreferenceId id, boolean aboutTheEmail) {
        String recorded = name(wording, id).map(name -> words.text("no.recorded", name))
                .orElseGet(() -> words.text("no.recorded.unknown"));
        return aboutTheEmail ? recorded + " " + words.text("no.recorded.mail") : recorded;
    }

    private static Optional<String> name(Wording wording, PreferenceId id) {
        return Optional.ofNullable(wording.preferences().get(id.value())).map(NoticeWords::title);
    }

    private static List<Page.Anchor> links(Catalog catalog, PageWords words) {
        Links links = catalog.links();
        Stream<Page.Anchor> texts = Stream.of(
                new Page.Anchor(links.privacyPolicy().toString(), words.text("links.privacy"), Optional.empty()),
                new Page.Anchor(links.legalTeam().toString(), words.text("links.legal"), Optional.empty()));
        Stream<Page.Anchor> languages = Languages.of(catalog).stream()
                .filter(language -> !language.equals(words.language()))
                .map(language -> new Page.Anchor("?lang=" + language, PageWords.nameOf(language),
                        Optional.of(language)));
        return Stream.concat(texts, languages).toList();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Pages.class.getResourceAsStream("page.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
